package countinghouse.platform.guard;

/** The second lock did not let a statement through: a programming error or an attack, never something a user can mend. */
public final class StatementRefused extends SecurityException {
    private static final long serialVersionUID = 1L;

    StatementRefused(String reason) {
        super("refused by the second lock: " + reason);
    }
}
