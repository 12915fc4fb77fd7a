package countinghouse.platform;

/** What the running thread has asked of the database: told to whoever measures, by {@code ./bench sale}. A batch is one statement. */
public final class DatabaseCalls {
    private static final ThreadLocal<DatabaseCalls> OF_THREAD = ThreadLocal.withInitial(DatabaseCalls::new);

    private int statements;
    private int commits;

    private DatabaseCalls() {}

    /** Begins to count anew. */
    public static void begin() {
        OF_THREAD.remove();
    }

    public static void statement() {
        OF_THREAD.get().statements++;
    }

    public static void commit() {
        OF_THREAD.get().commits++;
    }

    /** Since the last {@link #begin} of this thread, as in a Server-Timing header: {@code statements=12;commits=2}. */
    public static String told() {
        DatabaseCalls calls = OF_THREAD.get();
        return "statements=" + calls.statements + ";commits=" + calls.commits;
    }
}
