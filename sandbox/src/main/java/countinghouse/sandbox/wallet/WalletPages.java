package countinghouse.sandbox.wallet;

import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.BadRequest;
import countinghouse.sandbox.http.Html;
import countinghouse.sandbox.http.HttpDoor;
import countinghouse.sandbox.http.Question;
import countinghouse.sandbox.wallet.Line.State;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** The wallet in the hand of whoever plays the customer: what a code asks for, to be paid or refused. */
final class WalletPages {
    private final WalletBooks books;

    private WalletPages(WalletBooks books) {
        this.books = books;
    }

    static void open(HttpDoor door, WalletBooks books) {
        WalletPages pages = new WalletPages(books);
        door.on("GET", "/wallet/app", pages::show).on("POST", "/wallet/app", pages::answer);
    }

    /** @throws BadRequest what was scanned is no code of this wallet */
    private Answer show(Question question) throws WalletBooks.Refused {
        String code = question.query().getOrDefault("code", "");
        String id = code.matches("W[0-9]{11}") ? code : Scanned.order(code);
        return page(question, books.byId(id));
    }

    private Answer answer(Question question) throws WalletBooks.Refused {
        Map<String, String> form = question.form();
        String id = form.getOrDefault("id", "");
        String wallet = form.getOrDefault("wallet", "ALIPAY");
        if (!wallet.matches("ALIPAY|WECHAT_PAY")) {
            throw new BadRequest("a wallet is ALIPAY or WECHAT_PAY");
        }
        books.answer(id, wallet, form.containsKey("refuse") ? State.DECLINED : State.PAID);
        return page(question, books.byId(id));
    }

    private static Answer page(Question question, Optional<Line> line) {
        boolean chinese = question.wantsChinese();
        String title = chinese ? "手机钱包" : "Wallet";
        String main = line.map(
                        found -> "<section class=\"card\"><h1>" + amount(found) + "</h1><p id=\"state\" data-state=\""
                                + found.state() + "\">" + Html.escape(words(found.state(), chinese)) + "</p>"
                                + (found.state() == State.WAITING ? buttons(found, chinese) : "") + "</section>")
                .orElse("<p>" + (chinese ? "没有这笔付款。" : "There is no such payment.") + "</p>");
        return Html.page(chinese, title, main);
    }

    private static String amount(Line line) {
        int places = Currency.getInstance(line.currency()).getDefaultFractionDigits();
        return Html.escape(BigDecimal.valueOf(line.amount(), places).toPlainString() + " " + line.currency());
    }

    private static String buttons(Line line, boolean chinese) {
        return "<form method=\"post\" action=\"/wallet/app" + (chinese ? "?lang=zh" : "?lang=en")
                + "\"><input type=\"hidden\" name=\"id\" value=\""
                + Html.escape(line.id()) + "\"><p><button name=\"wallet\" value=\"ALIPAY\">"
                + (chinese ? "用支付宝付款" : "Pay with Alipay") + "</button> <button name=\"wallet\" value=\"WECHAT_PAY\">"
                + (chinese ? "用微信付款" : "Pay with WeChat Pay") + "</button> <button name=\"refuse\" value=\"1\">"
                + (chinese ? "拒绝" : "Refuse") + "</button></p></form>";
    }

    private static String words(State state, boolean chinese) {
        return switch (state) {
            case WAITING -> chinese ? "待付款" : "Waits for you";
            case PAID -> chinese ? "已付款" : "Paid";
            case DECLINED -> chinese ? "已拒绝" : "Refused";
            case EXPIRED -> chinese ? "已过期" : "The time is over";
            case CANCELLED, REVERSED -> chinese ? "商户已取消" : "Cancelled by the shop";
            case REFUNDED -> chinese ? "已退款" : "Given back";
        };
    }
}
