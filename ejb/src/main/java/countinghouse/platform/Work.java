package countinghouse.platform;

import java.time.Instant;

/** Jobs over many tenants: a table of claimed work that any node may take up. What talks to the outside runs here, outside a transaction. */
public interface Work {
    /** Queues one piece of work in the caller's transaction; queueing the same kind and subject again while it waits changes nothing. */
    void queue(Caller caller, String kind, String subject, Instant due);

    /** Takes waiting work out again, in the caller's transaction: what it was to watch over has ended well. */
    void cancel(Caller caller, String kind, String subject);

    /**
     * Has waiting work done now rather than when it is due, and given up work begun anew, in the caller's transaction. What is being done at
     * this moment may be done twice, which every handler bears.
     *
     * @return false when there is no such work
     */
    boolean again(Caller caller, String kind, String subject);

    /**
     * Has all work of a kind, of whatever tenant, that has failed before or was put off ({@link NotNow}) done now: what it failed for is over. In
     * a transaction of its own; what is being done at this moment may be done twice, as above. Work that was never tried keeps its time.
     */
    void hurry(String kind);
}
