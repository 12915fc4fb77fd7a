package countinghouse.sandbox.acquirer;

import static countinghouse.sandbox.http.Html.escape;

import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.HttpDoor;
import countinghouse.sandbox.http.Question;
import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The field that a shop frames, where a card is typed so that its number never reaches the shop: {@code /acquirer/field?origin=&lang=}. When
 * it is done it tells the window that frames it {@code {type: "card-token", token, scheme, lastFour}}, addressed to that origin.
 */
final class HostedField {
    private static final String PATH = "/acquirer/field";
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?");
    private static final Pattern EXPIRY = Pattern.compile("(0?[1-9]|1[0-2])\\s*[/-]?\\s*(?:20)?([0-9]{2})");

    private final OnceTokens tokens;
    private final TestCards cards;

    private HostedField(OnceTokens tokens, TestCards cards) {
        this.tokens = tokens;
        this.cards = cards;
    }

    static void open(HttpDoor door, OnceTokens tokens, TestCards cards) {
        HostedField field = new HostedField(tokens, cards);
        door.on("GET", PATH, q -> field.form(q, Map.of(), ""))
                .on("POST", PATH, field::typed)
                .on("GET", PATH + ".js", q -> script());
    }

    private static Answer script() throws IOException {
        try (var in = HostedField.class.getResourceAsStream("/countinghouse/sandbox/hosted-field.js")) {
            if (in == null) {
                throw new IOException("resource missing: hosted-field.js");
            }
            return Answer.of(200, "text/javascript; charset=utf-8", in.readAllBytes());
        }
    }

    /** Number and security code are never written back into the page. */
    private Answer typed(Question question) {
        Map<String, String> form = question.form();
        String number = form.getOrDefault("number", "").replaceAll("[\\s-]", "");
        String expiry = form.getOrDefault("expiry", "").strip();
        String cvc = form.getOrDefault("cvc", "").strip();
        Optional<String> token = cards.typed(number, monthYear(expiry), cvc);
        Map<String, String> errors = new TreeMap<>();
        if (token.isEmpty()) {
            errors.put("number", "number.real");
        }
        if (!lasts(expiry)) {
            errors.put("expiry", "expiry.wrong");
        }
        if (!cvc.matches("[0-9]{3,4}")) {
            errors.put("cvc", "cvc.three");
        }
        if (!errors.isEmpty() || token.isEmpty()) {
            return form(question, errors, expiry);
        }
        TestCards.Card card = cards.find(token.get()).orElseThrow().card();
        return done(question, tokens.make(token.get(), yearMonth(expiry)), card);
    }

    private static boolean lasts(String expiry) {
        Matcher matcher = EXPIRY.matcher(expiry);
        return matcher.matches()
                && !YearMonth.of(2000 + Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1)))
                        .isBefore(YearMonth.now(ZoneOffset.UTC));
    }

    /** {@code MM/YY}; empty where no expiry can be read. */
    private static String monthYear(String expiry) {
        Matcher matcher = EXPIRY.matcher(expiry);
        return matcher.matches()
                ? (matcher.group(1).length() == 1 ? "0" : "") + matcher.group(1) + "/" + matcher.group(2)
                : "";
    }

    /** As the host tells it: {@code YYMM}. */
    private static String yearMonth(String expiry) {
        String monthYear = monthYear(expiry);
        return monthYear.substring(3) + monthYear.substring(0, 2);
    }

    private static Answer form(Question question, Map<String, String> errors, String expiry) {
        ResourceBundle words = words(question);
        String fields = field(
                        words, errors, "number", "inputmode=\"numeric\" autocomplete=\"cc-number\" maxlength=\"24\"")
                + "<div class=\"two\">"
                + field(
                        words,
                        errors,
                        "expiry",
                        "inputmode=\"numeric\" autocomplete=\"cc-exp\" maxlength=\"9\" placeholder=\""
                                + escape(words.getString("expiry.form")) + "\" value=\"" + escape(expiry) + "\"")
                + field(words, errors, "cvc", "inputmode=\"numeric\" autocomplete=\"cc-csc\" maxlength=\"4\"")
                + "</div>";
        String action = PATH + "?origin=" + escape(question.query().getOrDefault("origin", "")) + "&amp;lang="
                + (question.wantsChinese() ? "zh" : "en");
        return page(
                question,
                "",
                "<form method=\"post\" novalidate action=\"" + action + "\">" + fields + "<button id=\"use\">"
                        + escape(words.getString("use")) + "</button></form>");
    }

    private static String field(ResourceBundle words, Map<String, String> errors, String name, String attributes) {
        String error = errors.get(name);
        String told = error == null
                ? ""
                : "<p class=\"error\" id=\"" + name + "-error\" role=\"alert\">" + escape(words.getString(error))
                        + "</p>";
        String marks = error == null ? "" : " aria-invalid=\"true\" aria-describedby=\"" + name + "-error\"";
        return "<div class=\"field\"><label for=\"" + name + "\">" + escape(words.getString(name))
                + "</label><input id=\"" + name + "\" name=\"" + name + "\" required " + attributes + marks + ">" + told
                + "</div>";
    }

    private static Answer done(Question question, String token, TestCards.Card card) {
        ResourceBundle words = words(question);
        String data = " data-token=\"" + token + "\" data-scheme=\"" + card.scheme() + "\" data-last=\""
                + card.lastFour() + "\"";
        return page(
                question,
                data,
                "<p id=\"done\" role=\"status\">" + escape(words.getString("brand." + card.scheme())) + " •••• "
                        + card.lastFour() + "</p>");
    }

    private static Answer page(Question question, String data, String main) {
        String origin = question.query().getOrDefault("origin", "");
        if (!ORIGIN.matcher(origin).matches()) {
            return Answer.refused(400, "origin", "origin is that of the page that frames this one");
        }
        ResourceBundle words = words(question);
        String page = "<!doctype html><html lang=\"" + (question.wantsChinese() ? "zh-CN" : "en")
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                + "<meta name=\"referrer\" content=\"no-referrer\"><link rel=\"icon\" href=\"data:,\"><title>"
                + escape(words.getString("title")) + "</title><link rel=\"stylesheet\" href=\"/card/card-field.css\">"
                + "<script src=\"" + PATH + ".js\" defer></script></head><body data-origin=\"" + escape(origin) + "\""
                + data + "><main>" + main + "<p class=\"demo\">" + escape(words.getString("demo"))
                + "</p></main></body></html>";
        return Answer.html(page)
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'self';"
                                + " base-uri 'none'; frame-ancestors " + origin);
    }

    private static ResourceBundle words(Question question) {
        return ResourceBundle.getBundle(
                "countinghouse.sandbox.hosted-field",
                question.wantsChinese() ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
