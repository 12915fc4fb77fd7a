package countinghouse.sandbox.mail;

import static countinghouse.sandbox.http.Html.escape;

import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.Html;
import countinghouse.sandbox.http.HttpDoor;
import countinghouse.sandbox.http.Question;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** The mailbox as pages for people, and as {@code /mailbox.json} for tests. */
final class MailboxPages {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");

    private final Mailbox mailbox;

    private MailboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    static void open(HttpDoor door, Mailbox mailbox) {
        MailboxPages pages = new MailboxPages(mailbox);
        door.on("GET", "/mailbox", pages::list)
                .on(
                        "GET",
                        "/mailbox.json",
                        q -> Answer.json(200, mailbox.list(q.query().get("to"))))
                .on("GET", "/mailbox/{id}", pages::one)
                .on("GET", "/mailbox/{id}/html", pages::html);
    }

    private Answer list(Question question) {
        boolean chinese = question.wantsChinese();
        String to = question.query().getOrDefault("to", "");
        List<Mail> mails = mailbox.list(to);
        StringBuilder main = new StringBuilder(
                        "<form class=\"card\" method=\"get\" action=\"/mailbox\"><label for=\"to\">")
                .append(chinese ? "收件人" : "Recipient")
                .append("</label> <input id=\"to\" name=\"to\" type=\"email\" value=\"")
                .append(escape(to))
                .append("\"> <button>")
                .append(chinese ? "筛选" : "Filter")
                .append("</button></form><div class=\"card\">");
        if (mails.isEmpty()) {
            main.append("<p>").append(chinese ? "暂无邮件。" : "No mail yet.").append("</p>");
        } else {
            table(main, mails, chinese);
        }
        return Html.page(chinese, title(chinese), main.append("</div>").toString());
    }

    private static void table(StringBuilder main, List<Mail> mails, boolean chinese) {
        main.append("<table><thead><tr><th scope=\"col\">")
                .append(chinese ? "主题" : "Subject")
                .append("</th><th scope=\"col\">")
                .append(chinese ? "收件人" : "To")
                .append("</th><th scope=\"col\">")
                .append(chinese ? "时间（UTC）" : "Received (UTC)")
                .append("</th></tr></thead><tbody>");
        for (Mail mail : mails) {
            String subject = mail.subject().isBlank() ? (chinese ? "（无主题）" : "(no subject)") : mail.subject();
            main.append("<tr><td><a href=\"/mailbox/")
                    .append(escape(mail.id()))
                    .append(chinese ? "?lang=zh" : "")
                    .append("\">")
                    .append(escape(subject))
                    .append("</a></td><td>")
                    .append(escape(String.join(", ", mail.to())))
                    .append("</td><td>")
                    .append(time(mail.receivedAt()))
                    .append("</td></tr>");
        }
        main.append("</tbody></table>");
    }

    private Answer one(Question question) {
        boolean chinese = question.wantsChinese();
        return mailbox.find(question.pathParameter("id"))
                .map(mail -> Html.page(chinese, title(chinese), mail(mail, chinese)))
                .orElseGet(() -> Answer.refused(404, "not-found", "no such mail"));
    }

    private static String mail(Mail mail, boolean chinese) {
        StringBuilder main = new StringBuilder("<p><a href=\"/mailbox")
                .append(chinese ? "?lang=zh\">← 返回收件箱" : "\">← Mailbox")
                .append("</a></p><article class=\"card\" lang=\"")
                .append(escape(mail.language()))
                .append("\"><h1>")
                .append(escape(mail.subject()))
                .append("</h1><dl><dt>")
                .append(chinese ? "发件人" : "From")
                .append("</dt><dd>")
                .append(escape(mail.from()))
                .append("</dd><dt>")
                .append(chinese ? "收件人" : "To")
                .append("</dt><dd>")
                .append(escape(String.join(", ", mail.to())))
                .append("</dd><dt>")
                .append(chinese ? "时间" : "Received")
                .append("</dt><dd>")
                .append(time(mail.receivedAt()))
                .append("</dd></dl></article><div class=\"card\"><pre id=\"text\">")
                .append(linked(mail.text()))
                .append("</pre></div>");
        if (!mail.html().isEmpty()) {
            main.append("<iframe sandbox title=\"HTML\" src=\"/mailbox/")
                    .append(escape(mail.id()))
                    .append("/html\"></iframe>");
        }
        return main.toString();
    }

    /** Escapes first; what then looks like an address can hold no markup. */
    private static String linked(String text) {
        return LINK.matcher(escape(text)).replaceAll(match -> "<a rel=\"noreferrer\" href=\"$0\">$0</a>");
    }

    /** The sender's own markup, shown without scripts, forms or anything loaded from elsewhere. */
    private Answer html(Question question) {
        return mailbox.find(question.pathParameter("id"))
                .map(mail -> Answer.of(
                                200, "text/html; charset=utf-8", mail.html().getBytes(StandardCharsets.UTF_8))
                        .with(
                                "Content-Security-Policy",
                                "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"))
                .orElseGet(() -> Answer.refused(404, "not-found", "no such mail"));
    }

    private static String title(boolean chinese) {
        return chinese ? "演示邮箱" : "Demo mailbox";
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ').replace("Z", "");
    }
}
