package countinghouse.devices;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal tries once it is activated, and before its merchant goes live: a sample payment, its void, a refund, and print and scan
 * where the model can. When the last item has passed the terminal is ready ({@link TerminalReady}). Items of money are passed by the
 * payments that were tried with the acquirer, never by somebody's word.
 */
public interface Checklist {
    /** The items of a terminal in their order; empty before its activation. */
    List<CheckView> of(Caller caller, String terminalId);

    /**
     * The terminal, or the merchant beside it, says what came of printing or scanning.
     *
     * @throws countinghouse.kernel.Refusal check.item, when the item is not this terminal's, or one of money; terminal.state before its
     *     activation and once it is faulty; check.problem, longer than 200 characters
     */
    List<CheckView> report(Caller caller, Report report);

    /** What came of a sample payment. @throws countinghouse.kernel.Refusal as above */
    List<CheckView> tried(Caller system, Report report);

    enum Item {
        PAYMENT,
        VOID,
        REFUND,
        PRINT,
        SCAN;

        /** The acquirer's answer decides. */
        public boolean isOfMoney() {
            return this == PAYMENT || this == VOID || this == REFUND;
        }
    }

    enum CheckState {
        DUE,
        PASSED,
        FAILED
    }

    /** @param problem what went wrong, or the empty string */
    record Report(String terminalId, Item item, boolean passed, String problem) {}

    record CheckView(
            Item item,
            CheckState state,
            @Nullable String problem,
            @Nullable String by,
            @Nullable Instant at) implements Serializable {}
}
