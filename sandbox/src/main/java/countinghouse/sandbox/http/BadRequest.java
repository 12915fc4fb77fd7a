package countinghouse.sandbox.http;

import org.jspecify.annotations.Nullable;

/** The caller's fault: answered as 400. */
public class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadRequest(String message) {
        super(message);
    }

    /**
     * A field that the caller has to send.
     *
     * @throws BadRequest if it is missing
     */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new BadRequest("missing: " + field);
        }
        return value;
    }
}
