package countinghouse.platform;

/**
 * Lets statements of the process engine pass the second lock. The engine's tables have no tenant that a statement could be bound to; the
 * check is the façade's, which finds a process by the caller's tenant. So only the façade, the engine's own jobs and its start, and the
 * decision tables that are asked outside a process open this door, on their thread and until they close it; an engine call from anywhere else is refused at the data source.
 */
public final class EngineDoor implements AutoCloseable {
    private static final ThreadLocal<Integer> OPEN = ThreadLocal.withInitial(() -> 0);
    private static final EngineDoor DOOR = new EngineDoor();

    private EngineDoor() {}

    public static EngineDoor open() {
        OPEN.set(OPEN.get() + 1);
        return DOOR;
    }

    public static boolean isOpen() {
        return OPEN.get() > 0;
    }

    @Override
    public void close() {
        int left = OPEN.get() - 1;
        if (left <= 0) {
            OPEN.remove();
        } else {
            OPEN.set(left);
        }
    }
}
