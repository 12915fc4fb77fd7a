package countinghouse.sandbox.card;

import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.HttpDoor;
import countinghouse.sandbox.http.Question;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hosted page: card, then one-time code, then the end, of which the framing window is told. Works as plain forms. */
final class CardField {
    private static final Pattern EXPIRY = Pattern.compile("(0?[1-9]|1[0-2])\\s*[/-]?\\s*(?:20)?([0-9]{2})");
    private static final int LONGEST_NAME = 100;

    private final CardVerifier verifier;

    private CardField(CardVerifier verifier) {
        this.verifier = verifier;
    }

    static void open(HttpDoor door, CardVerifier verifier) {
        CardField field = new CardField(verifier);
        door.on("GET", "/card/field/{token}", q -> field.show(q, Map.of(), Map.of()))
                .on("POST", "/card/field/{token}/card", field::card)
                .on("POST", "/card/field/{token}/code", field::code)
                .on("GET", "/card/card-field.js", q -> asset("card-field.js", "text/javascript; charset=utf-8"))
                .on("GET", "/card/card-field.css", q -> asset("card-field.css", "text/css; charset=utf-8"));
    }

    private static Answer asset(String name, String type) throws IOException {
        try (var in = CardField.class.getResourceAsStream("/countinghouse/sandbox/" + name)) {
            if (in == null) {
                throw new IOException("resource missing: " + name);
            }
            return Answer.of(200, type, in.readAllBytes());
        }
    }

    private Answer show(Question question, Map<String, String> typed, Map<String, String> errors) {
        Optional<CardSession> session = verifier.byToken(question.pathParameter("token"));
        if (session.isEmpty()) {
            return Answer.refused(404, "not-found", "no such session");
        }
        CardPage page = new CardPage(session.get(), typed, errors);
        return Answer.html(page.html())
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'self';"
                                + " base-uri 'none'; frame-ancestors "
                                + session.get().request().returnOrigin());
    }

    /** Number and security code are never written back into the page. */
    private Answer card(Question question) {
        Map<String, String> form = question.form();
        String number = form.getOrDefault("number", "").replaceAll("[\\s-]", "");
        String name = form.getOrDefault("name", "").strip();
        String expiry = form.getOrDefault("expiry", "").strip();
        Optional<TestCard> card = TestCard.of(number);
        Map<String, String> errors = new TreeMap<>();
        if (!luhn(number)) {
            errors.put("number", "number.wrong");
        } else if (card.isEmpty()) {
            errors.put("number", "number.real");
        }
        expiryError(expiry).ifPresent(error -> errors.put("expiry", error));
        String code = form.getOrDefault("cvc", "").strip();
        int length = card.map(TestCard::codeLength).orElse(code.length() == 4 ? 4 : 3);
        if (!code.matches("[0-9]{" + length + "}")) {
            errors.put("cvc", length == 4 ? "cvc.four" : "cvc.three");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.put("name", "name.missing");
        }
        if (!errors.isEmpty() || card.isEmpty()) {
            return show(question, Map.of("name", name, "expiry", expiry), errors);
        }
        verifier.enter(question.pathParameter("token"), card.get(), name);
        return onward(question);
    }

    private static Optional<String> expiryError(String expiry) {
        Matcher matcher = EXPIRY.matcher(expiry);
        if (!matcher.matches()) {
            return Optional.of("expiry.wrong");
        }
        YearMonth end = YearMonth.of(2000 + Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1)));
        return end.isBefore(YearMonth.now(ZoneOffset.UTC)) ? Optional.of("expiry.past") : Optional.empty();
    }

    private Answer code(Question question) {
        String token = question.pathParameter("token");
        String code = question.form().getOrDefault("code", "").strip();
        if (!code.matches("[0-9]{6}")) {
            return show(question, Map.of(), Map.of("code", "code.form"));
        }
        verifier.code(token, code);
        boolean again = verifier.byToken(token).filter(CardSession::awaitsCode).isPresent();
        return again ? show(question, Map.of(), Map.of("code", "code.wrong")) : onward(question);
    }

    /** So that going back or reloading sends nothing twice. */
    private static Answer onward(Question question) {
        return Answer.of(303, "text/plain", "".getBytes(StandardCharsets.UTF_8))
                .with("Location", "/card/field/" + question.pathParameter("token"));
    }

    private static boolean luhn(String number) {
        if (!number.matches("[0-9]{12,19}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int twice = i % 2 == 0 ? digit : digit * 2;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }
}
