package countinghouse.sandbox.card;

import static countinghouse.sandbox.http.BadRequest.required;

import countinghouse.sandbox.http.BadRequest;
import countinghouse.sandbox.identity.Names;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One verification as it stands; each change is stored whole. No card's number is in it.
 *
 * @param token opens the page; whoever has it may enter a card
 * @param card null until one is entered
 * @param reason null until the session has ended
 */
record CardSession(
        String id,
        String token,
        Request request,
        Instant expiresAt,
        int codesLeft,
        @Nullable Entered card,
        @Nullable Reason reason) {
    static final int CODES = 3;

    enum Reason {
        NONE,
        DECLINED,
        EXPIRED_CARD,
        INSUFFICIENT_FUNDS,
        NOT_CREDIT,
        NAME_CLOSE,
        NAME_DIFFERENT,
        WRONG_CODE,
        ISSUER_UNAVAILABLE,
        ABANDONED
    }

    /** What is kept of a card. */
    record Entered(
            TestCard.Brand brand,
            String lastFour,
            String issuerCountry,
            TestCard.Funding funding,
            Names holder,
            String fingerprint,
            boolean takesCode) {}

    /** What the customer asked for. */
    record Request(String reference, String holderName, String language, String returnOrigin) {
        Request(
                @Nullable String reference,
                @Nullable String holderName,
                @Nullable String language,
                @Nullable String returnOrigin) {
            this.reference = required("reference", reference);
            this.holderName = required("holderName", holderName);
            this.language = required("language", language);
            this.returnOrigin = required("returnOrigin", returnOrigin);
            if (this.holderName.isBlank() || !this.returnOrigin.matches("https?://[A-Za-z0-9.\\[\\]:-]{1,255}")) {
                throw new BadRequest("a name, and an origin such as https://shop.example, are required");
            }
        }

        boolean sameCheck(Request other) {
            return holderName.equals(other.holderName);
        }
    }

    boolean ended() {
        return reason != null;
    }

    boolean awaitsCode() {
        return card != null && !ended();
    }

    CardSession with(Request changed) {
        return new CardSession(id, token, changed, expiresAt, codesLeft, card, reason);
    }

    CardSession with(Entered entered, @Nullable Reason end) {
        return new CardSession(id, token, request, expiresAt, codesLeft, entered, end);
    }

    CardSession ending(Reason end) {
        return new CardSession(id, token, request, expiresAt, codesLeft, card, end);
    }

    CardSession withoutOneCode() {
        int left = codesLeft - 1;
        return new CardSession(id, token, request, expiresAt, left, card, left == 0 ? Reason.WRONG_CODE : null);
    }
}
