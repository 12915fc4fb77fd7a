package countinghouse.sandbox.acquirer;

import countinghouse.sandbox.store.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lasting tokens of cards that a merchant keeps with its customer's consent: good for that merchant alone, for any number of payments, until
 * they are forgotten. A token is on the disk before it is told. No card's number is kept.
 */
final class KeptCards {
    static final String PREFIX = "tok_kept_";

    private final JsonLines<Kept> journal;
    private final Map<String, Kept> byToken = new HashMap<>();
    private final Map<String, Kept> byPayment = new HashMap<>();

    /**
     * @param merchant ISO 8583 field 42
     * @param payment the reference of the payment that asked for it
     * @param standsFor the token of the published card
     * @param expiry year and month, {@code YYMM}
     * @param forgotten by the acquirer, as when the customer asks for it there
     */
    record Kept(String token, String merchant, String payment, String standsFor, String expiry, boolean forgotten) {
        /** As told in field 48 of an answer. */
        String told() {
            return "kept=" + token + ";expiry=" + expiry;
        }
    }

    KeptCards(Path folder) throws IOException {
        this.journal = new JsonLines<>(folder.resolve("kept-cards.jsonl"), Kept.class);
        journal.load().forEach(this::apply);
    }

    private void apply(Kept kept) {
        byToken.put(kept.token(), kept);
        byPayment.put(kept.merchant() + '/' + kept.payment(), kept);
    }

    /** The same payment again has the same token. */
    synchronized Kept keep(String merchant, String payment, OnceTokens.Typed card) {
        Kept known = byPayment.get(merchant + '/' + payment);
        if (known != null) {
            return known;
        }
        return written(new Kept(CardTokens.fresh(PREFIX), merchant, payment, card.standsFor(), card.expiry(), false));
    }

    /** What was kept by a payment. */
    synchronized Optional<Kept> ofPayment(String merchant, String payment) {
        return Optional.ofNullable(byPayment.get(merchant + '/' + payment));
    }

    /**
     * The card behind a token; any other token stands for itself.
     *
     * @return empty for one that was never made, was forgotten, or is another merchant's
     */
    synchronized Optional<OnceTokens.Typed> standsFor(OnceTokens.Typed card, String merchant) {
        if (!card.standsFor().startsWith(PREFIX)) {
            return Optional.of(card);
        }
        return Optional.ofNullable(byToken.get(card.standsFor()))
                .filter(kept -> kept.merchant().equals(merchant) && !kept.forgotten())
                .map(kept -> new OnceTokens.Typed(kept.standsFor(), kept.expiry()));
    }

    /** @return whether there was such a token */
    synchronized boolean forget(String token) {
        Kept kept = byToken.get(token);
        if (kept != null && !kept.forgotten()) {
            written(new Kept(token, kept.merchant(), kept.payment(), kept.standsFor(), kept.expiry(), true));
        }
        return kept != null;
    }

    private Kept written(Kept kept) {
        journal.append(kept);
        apply(kept);
        return kept;
    }
}
