package countinghouse.kernel;

import java.util.Map;

/**
 * A command that was understood and is refused: nothing has happened, the transaction is rolled back. The code is stable
 * ({@code sale.tender-declined}); pages and REST turn it into words ({@code refusal.<code>}) with the parameters filled in.
 */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the caller can do about it; REST maps these to 422, 404, 409, 403 and 503. */
    public enum Kind {
        INVALID,
        NOT_FOUND,
        CONFLICT,
        FORBIDDEN,
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final Map<String, String> parameters;

    public Refusal(Kind kind, String code, Map<String, String> parameters) {
        super(kind + " " + code + " " + parameters, null, false, false);
        this.kind = kind;
        this.code = code;
        this.parameters = Map.copyOf(parameters);
    }

    public static Refusal invalid(String code) {
        return new Refusal(Kind.INVALID, code, Map.of());
    }

    public static Refusal invalid(String code, Map<String, String> parameters) {
        return new Refusal(Kind.INVALID, code, parameters);
    }

    public static Refusal notFound(String what) {
        return new Refusal(Kind.NOT_FOUND, "not-found", Map.of("what", what));
    }

    public static Refusal conflict(String code) {
        return new Refusal(Kind.CONFLICT, code, Map.of());
    }

    public static Refusal forbidden() {
        return new Refusal(Kind.FORBIDDEN, "forbidden", Map.of());
    }

    public static Refusal unavailable(String code) {
        return new Refusal(Kind.UNAVAILABLE, code, Map.of());
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Map<String, String> parameters() {
        return parameters;
    }
}
