package countinghouse.gateways.acquirer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * @param key 32 bytes in base64 that we share with the host; null where messages carry no authentication codes
 * @param answer longest wait for one answer
 * @param echoAfter a connection that is silent for this long is asked for an echo, and is cut after as long again
 */
record LinkSettings(String host, int port, @Nullable String key, Duration answer, Duration echoAfter) {
    static final Duration CONNECT = Duration.ofSeconds(3);
    static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    /** How long a request waits for a connection that is just being made. */
    static final Duration WAIT_FOR_LINK = Duration.ofSeconds(1);
    /** After which a connection asks for a new key. */
    static final Duration KEY_LIFE = Duration.ofHours(12);
    /** Requests under way at the same time; one more is turned away at once. */
    static final int IN_FLIGHT = 256;

    LinkSettings {
        if (key != null) {
            MessageKeys.of(key);
        }
    }

    @Nullable
    MessageKeys keys() {
        return key == null ? null : MessageKeys.of(key);
    }

    @Override
    public String toString() {
        return "LinkSettings[" + host + ":" + port + "]";
    }
}
