package countinghouse.sandbox.bank;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the bank takes files.
 *
 * @param hostKey its private key in PEM; null where one is made and kept
 * @param customerKey the customer's public key, as OpenSSH writes it; empty where anybody may come
 * @param step how often it looks for files
 */
public record FileSettings(@Nullable Path hostKey, String customerKey, Duration step) {
    public static final FileSettings OPEN = new FileSettings(null, "", Duration.ofMillis(50));
}
