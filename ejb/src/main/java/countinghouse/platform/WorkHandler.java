package countinghouse.platform;

/** Does work of one kind. */
public interface WorkHandler {
    String kind();

    /** Pieces that one hand takes up at a time; more than one only where each is a matter of moments. */
    default int together() {
        return 1;
    }

    /** Tries after which {@link #giveUp} is called. */
    int maxTries();

    /**
     * Does the work, outside a transaction; may run twice after a crash, so what it does must be idempotent. Ends normally when done; an
     * exception means: try again later, with back-off; {@link NotNow}: it was not tried.
     */
    void perform(Caller caller, String subject);

    /** The last try failed: hand it to a person. */
    void giveUp(Caller caller, String subject);
}
