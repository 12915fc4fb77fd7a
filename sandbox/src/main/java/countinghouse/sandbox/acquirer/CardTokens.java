package countinghouse.sandbox.acquirer;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;

/** All tokens that stand for a card without being one of the published ones: those of one payment, and those that stay. */
record CardTokens(OnceTokens once, KeptCards kept) {
    private static final SecureRandom RANDOM = new SecureRandom();

    CardTokens(Path folder, Clock clock) throws IOException {
        this(new OnceTokens(folder, clock), new KeptCards(folder));
    }

    /** One that nobody guesses. */
    static String fresh(String prefix) {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return prefix + HexFormat.of().formatHex(bits);
    }

    /** The published card's token behind the one that came, for this merchant and payment. */
    Optional<OnceTokens.Typed> standsFor(String token, String merchant, String payment) {
        return once.standsFor(token, merchant + '/' + payment).flatMap(card -> kept.standsFor(card, merchant));
    }
}
