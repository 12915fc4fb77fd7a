package countinghouse.sandbox.control;

import static countinghouse.sandbox.control.FaultKind.DELAY;
import static countinghouse.sandbox.control.FaultKind.DROP;
import static countinghouse.sandbox.control.FaultKind.DUPLICATE;
import static countinghouse.sandbox.control.FaultKind.FAIL;
import static countinghouse.sandbox.control.FaultKind.FAIL_AFTER;
import static countinghouse.sandbox.control.FaultKind.HALF;
import static countinghouse.sandbox.control.FaultKind.REORDER;
import static countinghouse.sandbox.control.FaultKind.TIMEOUT_AFTER;
import static countinghouse.sandbox.control.FaultKind.TIMEOUT_BEFORE;

import java.util.EnumSet;
import java.util.Set;

/** Who can be made to fail, and how: what makes no sense at a door is refused rather than ignored. */
public enum Party {
    IDENTITY,
    BANK,
    CARRIER,
    CARRIER_WEBHOOK,
    ACQUIRER,
    MAIL;

    public Set<FaultKind> kinds() {
        return switch (this) {
            case IDENTITY, BANK, CARRIER -> EnumSet.complementOf(EnumSet.of(DUPLICATE, REORDER));
            case CARRIER_WEBHOOK -> EnumSet.of(FAIL, DELAY, TIMEOUT_AFTER, DUPLICATE, REORDER, DROP, HALF);
            case ACQUIRER -> EnumSet.allOf(FaultKind.class);
            case MAIL -> EnumSet.of(FAIL, FAIL_AFTER, DELAY, TIMEOUT_BEFORE, TIMEOUT_AFTER, DROP, HALF);
        };
    }
}
