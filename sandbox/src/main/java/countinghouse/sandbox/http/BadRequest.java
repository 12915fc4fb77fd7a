package countinghouse.sandbox.http;

/** The caller's fault: answered as 400. */
public class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadRequest(String message) {
        super(message);
    }
}
