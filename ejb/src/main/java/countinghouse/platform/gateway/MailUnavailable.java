package countinghouse.platform.gateway;

/** The mail server did not take the message. */
public class MailUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    public MailUnavailable(boolean retryable, String message, Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    /** False if the server refused this message for good (an SMTP 5xx). */
    public boolean retryable() {
        return retryable;
    }
}
