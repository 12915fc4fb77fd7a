package countinghouse.settlement;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** What one merchant is paid: approved by two people where it is much, and how it went. */
public interface Payouts {
    /**
     * One of two approvals that a payout above the limit needs.
     *
     * @return the approvals it has now
     * @throws countinghouse.kernel.Refusal not-found; payout.not-waiting, when it waits for no approval; payout.same-person, for whoever has
     *     approved it already
     */
    int approve(Caller operator, String payoutId);

    /** In the order in which they were given. @throws countinghouse.kernel.Refusal not-found */
    List<Approval> approvals(Caller caller, String payoutId);

    /** @param by name of the person */
    record Approval(String by, Instant at) implements Serializable {}
}
