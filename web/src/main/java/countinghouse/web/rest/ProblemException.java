package countinghouse.web.rest;

import java.util.List;
import java.util.Map;

/** Ends a request with a problem. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers;

    private ProblemException(ProblemType type, List<FieldError> errors, Map<String, String> headers) {
        super(type.slug(), null, false, false);
        this.type = type;
        this.errors = errors;
        this.headers = headers;
    }

    static ProblemException of(ProblemType type) {
        return new ProblemException(type, List.of(), Map.of());
    }

    static ProblemException of(ProblemType type, List<FieldError> errors) {
        return new ProblemException(type, List.copyOf(errors), Map.of());
    }

    /** One that tells the caller when to come back. */
    static ProblemException retryAfter(ProblemType type, long seconds) {
        return new ProblemException(type, List.of(), Map.of("Retry-After", Long.toString(seconds)));
    }

    /** @throws ProblemException too many requests, when there are seconds to wait */
    static void unlessFree(long seconds) {
        if (seconds > 0) {
            throw retryAfter(ProblemType.TOO_MANY_REQUESTS, seconds);
        }
    }

    ProblemType type() {
        return type;
    }

    List<FieldError> errors() {
        return errors;
    }

    Map<String, String> headers() {
        return headers;
    }
}
