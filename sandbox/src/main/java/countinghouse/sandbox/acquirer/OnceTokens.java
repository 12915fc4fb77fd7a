package countinghouse.sandbox.acquirer;

import countinghouse.sandbox.store.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tokens of cards that were typed into the hosted field: for one payment each, and for a quarter of an hour. No card's number is kept. */
final class OnceTokens {
    static final String PREFIX = "tok_once_";
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final JsonLines<Made> journal;
    private final Map<String, Made> table = new HashMap<>();
    private final Clock clock;

    /** What a card's expiry is taken for where nobody typed one: year and month. */
    static final String ANY_EXPIRY = "3012";

    /**
     * @param standsFor the token of the published card that was typed
     * @param usedBy the merchant and its reference of the payment that it was used for, or null
     * @param expiry of the card, {@code YYMM}; null in old lines
     */
    record Made(
            String token,
            String standsFor,
            Instant until,
            @Nullable String usedBy,
            @Nullable String expiry) {
        Typed card() {
            return new Typed(standsFor, expiry == null ? ANY_EXPIRY : expiry);
        }
    }

    /** @param expiry {@code YYMM} */
    record Typed(String standsFor, String expiry) {}

    OnceTokens(Path folder, Clock clock) throws IOException {
        this.journal = new JsonLines<>(folder.resolve("card-tokens.jsonl"), Made.class);
        this.clock = clock;
        journal.load().forEach(made -> table.put(made.token(), made));
    }

    /** @param expiry {@code YYMM} */
    synchronized String make(String standsFor, String expiry) {
        Made made =
                new Made(CardTokens.fresh(PREFIX), standsFor, clock.instant().plus(LIFE), null, expiry);
        keep(made);
        return made.token();
    }

    /**
     * What it stands for; any other token stands for itself. The first payment that comes with it has it, and has it again when its message
     * is repeated.
     *
     * @return empty for one that was never made, is too old, or belongs to another payment
     */
    synchronized Optional<Typed> standsFor(String token, String payment) {
        if (!token.startsWith(PREFIX)) {
            return Optional.of(new Typed(token, ANY_EXPIRY));
        }
        Made made = table.get(token);
        if (made == null) {
            return Optional.empty();
        }
        String usedBy = made.usedBy();
        if (usedBy == null && clock.instant().isBefore(made.until())) {
            keep(new Made(token, made.standsFor(), made.until(), payment, made.expiry()));
            return Optional.of(made.card());
        }
        return payment.equals(usedBy) ? Optional.of(made.card()) : Optional.empty();
    }

    private void keep(Made made) {
        journal.append(made);
        table.put(made.token(), made);
    }
}
