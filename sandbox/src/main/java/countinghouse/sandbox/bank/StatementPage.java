package countinghouse.sandbox.bank;

import static countinghouse.sandbox.http.Html.escape;

import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.Html;
import countinghouse.sandbox.http.Question;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An account's statement, for whoever plays its holder: as a page, and as JSON for tests. */
final class StatementPage {
    private final MicroDeposits deposits;

    StatementPage(MicroDeposits deposits) {
        this.deposits = deposits;
    }

    Answer json(Question question) {
        return Answer.json(200, lines(question).toList());
    }

    private Stream<Map<String, Object>> lines(Question question) {
        return deposits.statement(account(question)).stream()
                .flatMap(deposit -> Stream.of(deposit.firstMinor(), deposit.secondMinor())
                        .map(amount -> Map.of(
                                "on", deposit.sentOn(),
                                "text", deposit.statementText(),
                                "amountMinor", amount,
                                "currency", deposit.order().currency())));
    }

    private static String account(Question question) {
        return question.query().getOrDefault("account", "");
    }

    Answer page(Question question) {
        boolean chinese = question.wantsChinese();
        List<Map<String, Object>> lines = lines(question).toList();
        String rows = lines.stream()
                .map(line -> "<tr><td>" + line.get("on") + "</td><td>" + escape(String.valueOf(line.get("text")))
                        + "</td><td class=\"amount\">" + amount(line) + "</td></tr>")
                .collect(Collectors.joining());
        String table = "<table><thead><tr><th>" + (chinese ? "日期" : "Date") + "</th><th>" + (chinese ? "摘要" : "Text")
                + "</th><th>" + (chinese ? "入账金额" : "Credit") + "</th></tr></thead><tbody>" + rows + "</tbody></table>";
        String none = "<p>" + (chinese ? "暂无入账记录。" : "Nothing has arrived.") + "</p>";
        return Html.page(
                chinese,
                chinese ? "银行对账单" : "Bank statement",
                "<form class=\"card\" method=\"get\" action=\"/bank/statement\"><label for=\"account\">"
                        + (chinese ? "账号" : "Account number")
                        + "</label> <input id=\"account\" name=\"account\" value=\""
                        + escape(account(question)) + "\">"
                        + (chinese ? "<input type=\"hidden\" name=\"lang\" value=\"zh\">" : "")
                        + " <button>" + (chinese ? "查询" : "Show") + "</button></form><div class=\"card\">"
                        + (lines.isEmpty() ? none : table) + "</div>");
    }

    private static String amount(Map<String, Object> line) {
        Currency currency = Currency.getInstance(String.valueOf(line.get("currency")));
        return new BigDecimal(String.valueOf(line.get("amountMinor")))
                        .movePointLeft(currency.getDefaultFractionDigits())
                        .toPlainString()
                + " " + currency.getCurrencyCode();
    }
}
