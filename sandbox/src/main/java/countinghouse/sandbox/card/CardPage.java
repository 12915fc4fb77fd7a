package countinghouse.sandbox.card;

import static countinghouse.sandbox.http.Html.escape;

import java.util.Map;

/** One view of the hosted page. */
record CardPage(CardSession session, Map<String, String> typed, Map<String, String> errors) {

    private CardWords words() {
        return CardWords.in(session.request().language());
    }

    private String say(String key) {
        return escape(words().say(key));
    }

    String html() {
        String main = session.ended() ? end() : session.awaitsCode() ? code() : card();
        return "<!doctype html><html lang=\"" + words().language() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                + "<meta name=\"referrer\" content=\"no-referrer\"><link rel=\"icon\" href=\"data:,\"><title>"
                + say("title") + "</title><link rel=\"stylesheet\" href=\"/card/card-field.css\">"
                + "<script src=\"/card/card-field.js\" defer></script></head><body data-origin=\""
                + escape(session.request().returnOrigin()) + "\" data-session=\"" + escape(session.id())
                + "\" data-state=\"" + (session.ended() ? "DONE" : "OPEN") + "\"><main>" + main + "<p class=\"demo\">"
                + say("demo") + "</p></main></body></html>";
    }

    private String card() {
        return form("card", say("card.title"), say("card.why"))
                + field("number", "inputmode=\"numeric\" autocomplete=\"cc-number\" maxlength=\"24\"", "")
                + "<div class=\"two\">"
                + field(
                        "expiry",
                        "inputmode=\"numeric\" autocomplete=\"cc-exp\" maxlength=\"9\" placeholder=\""
                                + say("expiry.form") + "\"",
                        typed.getOrDefault("expiry", ""))
                + field("cvc", "inputmode=\"numeric\" autocomplete=\"cc-csc\" maxlength=\"4\"", "")
                + "</div>"
                + field("name", "autocomplete=\"cc-name\" maxlength=\"100\"", typed.getOrDefault("name", ""))
                + "<button id=\"verify\">" + say("verify") + "</button></form>" + testCards();
    }

    private String code() {
        CardSession.Entered card = session.card();
        String which = card == null ? "" : words().say("brand." + card.brand()) + " •••• " + card.lastFour();
        return form("code", say("code.title"), escape(words().say("code.why").replace("{0}", which)))
                + field("code", "inputmode=\"numeric\" autocomplete=\"one-time-code\" maxlength=\"6\"", "")
                + "<button id=\"confirm\">" + say("confirm") + "</button></form><p class=\"hint\">"
                + escape(words().say("code.demo").replace("{0}", CardVerifier.RIGHT_CODE)) + "</p>";
    }

    private String end() {
        return "<div id=\"done\" role=\"status\"><h1>" + say("done.title") + "</h1><p>" + say("done.text")
                + "</p></div>";
    }

    private String form(String action, String title, String why) {
        return "<form method=\"post\" novalidate action=\"/card/field/" + escape(session.token()) + "/" + action
                + "\"><h1>" + title + "</h1><p class=\"why\">" + why + "</p>";
    }

    private String field(String name, String attributes, String value) {
        String error = errors.get(name);
        String told = "";
        String marks = "";
        if (error != null) {
            String text = escape(words().say(error).replace("{0}", Integer.toString(session.codesLeft())));
            told = "<p class=\"error\" id=\"" + name + "-error\" role=\"alert\">" + text + "</p>";
            marks = " aria-invalid=\"true\" aria-describedby=\"" + name + "-error\"";
        }
        return "<div class=\"field\"><label for=\"" + name + "\">" + say(name) + "</label><input id=\"" + name
                + "\" name=\"" + name + "\" required " + attributes + " value=\"" + escape(value) + "\"" + marks
                + ">" + told + "</div>";
    }

    private String testCards() {
        return "<details><summary>" + say("tests") + "</summary><ul><li>4242 4242 4242 4242, 6200 0000 0000 0005: "
                + say("tests.good") + "</li><li>4000 0000 0000 0002: " + say("tests.declined")
                + "</li><li>4000 0000 0000 9995: " + say("tests.funds") + "</li><li>4000 0000 0000 0069: "
                + say("tests.expired") + "</li><li>4000 0566 5566 5556, 6200 0000 0000 0047: " + say("tests.debit")
                + "</li></ul></details>";
    }
}
