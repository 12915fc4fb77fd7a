package countinghouse.payments;

import countinghouse.devices.Checklist.CheckView;
import countinghouse.devices.Checklist.Item;
import countinghouse.platform.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sample payments of a terminal that is being tried: they go the way of every payment to the acquirer, are taken back there, and are in no
 * book. What nobody takes back within ten minutes, a job does.
 */
public interface Trials {
    /**
     * Tries one item of money of the terminal's checklist; the outcome stands there. Asks the acquirer, so never inside a transaction.
     * PAYMENT is approved and waits for its VOID; REFUND is a payment that is given back in full at once.
     *
     * @throws countinghouse.kernel.Refusal check.item, terminal.state, payment.token; check.no-payment for a void of nothing
     */
    Tried run(Caller terminal, RunTrial command);

    /** @param card as presented to the terminal; not asked for a void */
    record RunTrial(String terminalId, Item item, Payments.@Nullable Card card) {}

    /** @param problem why it did not pass, such as {@code declined-51} or {@code no-answer}; else empty */
    record Tried(boolean passed, String problem, List<CheckView> checks) {}
}
