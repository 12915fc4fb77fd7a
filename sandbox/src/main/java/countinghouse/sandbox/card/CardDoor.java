package countinghouse.sandbox.card;

import countinghouse.sandbox.control.Gate;
import countinghouse.sandbox.control.Party;
import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.Json;
import countinghouse.sandbox.http.Question;
import countinghouse.sandbox.identity.Verdict.Outcome;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The verifier over HTTP: sessions below {@code /card/v1} for the customer's server, the page {@code /card/field/{token}} for people. */
public final class CardDoor {
    private static final String PROVIDER = "Card Verification (sandbox)";

    private final CardVerifier verifier;
    private final Supplier<String> origin;

    private CardDoor(CardVerifier verifier, Supplier<String> origin) {
        this.verifier = verifier;
        this.origin = origin;
    }

    /** @param origin scheme, host and port at which browsers reach the page */
    public static void open(Gate gate, CardVerifier verifier, Supplier<String> origin) {
        CardDoor card = new CardDoor(verifier, origin);
        gate.on(Party.CARD, "open", "POST /card/v1/card-verifications", card::open)
                .on(Party.CARD, "result", "GET /card/v1/card-verifications/{id}", card::result);
        CardField.open(gate.door(), verifier);
    }

    private Answer open(Question question) {
        CardSession session = verifier.open(Json.read(question.body(), CardSession.Request.class));
        return Answer.json(
                201,
                Map.of(
                        "session", session.id(),
                        "page", origin.get() + "/card/field/" + session.token(),
                        "expiresAt", session.expiresAt()));
    }

    private Answer result(Question question) {
        return verifier.find(question.pathParameter("id"))
                .map(session -> Answer.json(200, view(session)))
                .orElseGet(() -> Answer.refused(404, "not-found", "no such session"));
    }

    private static Map<String, @Nullable Object> view(CardSession session) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("session", session.id());
        CardSession.Reason reason = session.reason();
        view.put("state", reason == null ? "OPEN" : "DONE");
        if (reason != null) {
            Outcome outcome = outcome(reason);
            view.put("id", session.id());
            view.put("provider", PROVIDER);
            view.put("outcome", outcome);
            view.put("score", outcome == Outcome.PASS ? 97 : outcome == Outcome.UNCLEAR ? 50 : 3);
            view.put("reason", reason);
            view.put("evidence", evidence(session, reason));
            view.put(
                    "card",
                    Optional.ofNullable(session.card()).map(CardDoor::card).orElse(null));
        }
        return view;
    }

    private static Outcome outcome(CardSession.Reason reason) {
        return switch (reason) {
            case NONE -> Outcome.PASS;
            case NAME_CLOSE, ISSUER_UNAVAILABLE, ABANDONED -> Outcome.UNCLEAR;
            case DECLINED, EXPIRED_CARD, INSUFFICIENT_FUNDS, NOT_CREDIT, NAME_DIFFERENT, WRONG_CODE -> Outcome.FAIL;
        };
    }

    private static Map<String, String> evidence(CardSession session, CardSession.Reason reason) {
        Map<String, String> evidence = new HashMap<>();
        CardSession.Entered card = session.card();
        evidence.put("issuer", card == null ? "NOT_ASKED" : issuer(reason));
        evidence.put("oneTimeCode", code(reason));
        if (card != null) {
            evidence.put("holder", card.holder().name());
            evidence.put("funding", card.funding().name());
        }
        return evidence;
    }

    private static String issuer(CardSession.Reason reason) {
        return switch (reason) {
            case DECLINED, INSUFFICIENT_FUNDS, EXPIRED_CARD, ISSUER_UNAVAILABLE -> reason.name();
            default -> "APPROVED";
        };
    }

    private static String code(CardSession.Reason reason) {
        return switch (reason) {
            case NONE, NAME_CLOSE -> "MATCH";
            case WRONG_CODE -> "DIFFERENT";
            default -> "NOT_ASKED";
        };
    }

    private static Map<String, Object> card(CardSession.Entered card) {
        return Map.of(
                "brand", card.brand(),
                "lastFour", card.lastFour(),
                "issuerCountry", card.issuerCountry(),
                "funding", card.funding(),
                "holder", card.holder(),
                "fingerprint", card.fingerprint());
    }
}
