package countinghouse.sandbox.acquirer;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the host is set up.
 *
 * @param key 32 bytes in base64 that it shares with its customer; null where messages carry no authentication codes
 * @param testCards a file of published test cards, or null
 */
public record HostSettings(@Nullable String key, @Nullable Path testCards) {
    public static final HostSettings PLAIN = new HostSettings(null, null);

    public HostSettings {
        if (key != null) {
            new HostKeys(key);
        }
    }

    @Nullable
    HostKeys keys() {
        return key == null ? null : new HostKeys(key);
    }

    @Override
    public String toString() {
        return "HostSettings[" + testCards + "]";
    }
}
