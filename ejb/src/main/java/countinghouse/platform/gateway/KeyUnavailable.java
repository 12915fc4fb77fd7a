package countinghouse.platform.gateway;

import org.jspecify.annotations.Nullable;

/** A master key cannot be used; the message is a sentence for the operator and holds no secret. */
public class KeyUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
