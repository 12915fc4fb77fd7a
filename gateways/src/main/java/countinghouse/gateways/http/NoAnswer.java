package countinghouse.gateways.http;

/** No usable answer came; whether the other side acted on the request is not known. */
public class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    public NoAnswer(String message) {
        super(message);
    }

    public NoAnswer(String message, Throwable cause) {
        super(message, cause);
    }
}
