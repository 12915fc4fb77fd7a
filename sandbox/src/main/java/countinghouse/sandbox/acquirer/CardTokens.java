package countinghouse.sandbox.acquirer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** All tokens that stand for a card without being one of the published ones: those of one payment, and those that stay. */
record CardTokens(OnceTokens once, KeptCards kept) {
    CardTokens(Path folder, Clock clock) throws IOException {
        this(new OnceTokens(folder, clock), new KeptCards(folder));
    }

    /** The published card's token behind the one that came, for this merchant and payment. */
    Optional<OnceTokens.Typed> standsFor(String token, String merchant, String payment) {
        return once.standsFor(token, merchant + '/' + payment).flatMap(card -> kept.standsFor(card, merchant));
    }
}
