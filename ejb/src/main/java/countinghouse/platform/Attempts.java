package countinghouse.platform;

import java.time.Duration;

/**
 * Counts tries that may fail (passwords, codes), each under a name such as {@code password|<account>|<place>}, and says how long the next
 * one has to wait. Every call is a transaction of its own, so that no refusal undoes a count; tries that run side by side are all counted.
 */
public interface Attempts {
    /**
     * @param free failures that cost nothing
     * @param first the wait after the failure that was one too many; it doubles with each further one
     * @param longest the wait does not grow beyond this
     * @param memory after so long without a failure all is forgotten
     */
    record Policy(int free, Duration first, Duration longest, Duration memory) {}

    /**
     * Counts a try before its outcome is known; {@link #succeeded} or {@link #forgive} take it back.
     *
     * @return how long to wait, nothing being counted; zero: go ahead
     */
    Duration claim(String what, Policy policy);

    /** Forgets every failure under this name. */
    void succeeded(String what);

    /** Takes one try back that did not fail. */
    void forgive(String what);

    /** Failures within the policy's memory. */
    int failures(String what, Policy policy);
}
