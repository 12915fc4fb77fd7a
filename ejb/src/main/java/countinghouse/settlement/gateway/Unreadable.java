package countinghouse.settlement.gateway;

/** A file of the bank's that is no report that anybody here understands, or not a whole one. */
public class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message why, in one line */
    public Unreadable(String message) {
        super(message);
    }
}
