package countinghouse.launcher;

/** A start that cannot go on. The message is one line and says what to do; nobody needs a stack trace for it. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Problem(String message) {
        super(message);
    }

    public Problem(String message, Throwable cause) {
        super(message, cause);
    }

    /** The line to print for any failure: a full disk is recognised wherever it strikes. */
    static String line(Throwable failure, Layout layout) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (isDiskFull(String.valueOf(t.getMessage()))) {
                return DiskSpace.full(layout.data());
            }
        }
        if (failure instanceof Problem) {
            return String.valueOf(failure.getMessage());
        }
        return "Unexpected failure: " + failure + ". Details are in " + layout.log("launcher-trace.log") + ".";
    }

    static boolean isDiskFull(String text) {
        return text.contains("No space left on device")
                || text.contains("Disk quota exceeded")
                || text.contains("Errcode: 28")
                || text.contains("OS errno 28")
                || text.contains("error number: 28");
    }
}
