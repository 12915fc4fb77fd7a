package countinghouse.backoffice;

import countinghouse.payments.Doubts.Kind;
import countinghouse.payments.Doubts.State;
import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** What acquirers have not answered, over all merchants: the operator's in-doubt queue. Opening a row binds its tenant and is audited. */
public interface InDoubt {
    /** Those that wait for a person first, then the oldest; the first 200. */
    List<DoubtRow> list(Caller operator);

    /**
     * The caller, bound to the tenant of a doubt, to resolve it there.
     *
     * @throws countinghouse.kernel.Refusal not-found
     */
    Caller open(Caller operator, String doubtId);

    /**
     * @param why as {@link countinghouse.payments.Doubts.DoubtView}
     * @param tries that told nothing
     */
    record DoubtRow(
            String id,
            String merchant,
            Kind kind,
            String paymentId,
            State state,
            long amountMinor,
            String currency,
            String why,
            int tries,
            Instant openedAt)
            implements Serializable {}
}
