package countinghouse.platform.sql;

import java.time.Duration;

/** Words and waiting times for things that are tried again. */
public final class Failures {
    private static final int LONGEST_TEXT = 500;

    private Failures() {}

    /** The innermost cause in one line, cut to what a column holds. */
    public static String describe(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause.getCause() != null && depth < 20; depth++) {
            cause = cause.getCause();
        }
        String text = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** 1 s after the first failure, doubling, at most 5 minutes. */
    public static Duration backOff(int tries) {
        return Duration.ofSeconds(Math.min(300, 1L << Math.min(tries - 1, 9)));
    }
}
