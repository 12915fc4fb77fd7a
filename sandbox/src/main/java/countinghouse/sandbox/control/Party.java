package countinghouse.sandbox.control;

import static countinghouse.sandbox.control.FaultKind.DECLINE;
import static countinghouse.sandbox.control.FaultKind.DELAY;
import static countinghouse.sandbox.control.FaultKind.DROP;
import static countinghouse.sandbox.control.FaultKind.DROP_AFTER;
import static countinghouse.sandbox.control.FaultKind.DUPLICATE;
import static countinghouse.sandbox.control.FaultKind.FAIL;
import static countinghouse.sandbox.control.FaultKind.FAIL_AFTER;
import static countinghouse.sandbox.control.FaultKind.HALF;
import static countinghouse.sandbox.control.FaultKind.LINE_CURRENCY;
import static countinghouse.sandbox.control.FaultKind.LINE_LEFT_OUT;
import static countinghouse.sandbox.control.FaultKind.LINE_OVER;
import static countinghouse.sandbox.control.FaultKind.LINE_TWICE;
import static countinghouse.sandbox.control.FaultKind.LINE_UNDER;
import static countinghouse.sandbox.control.FaultKind.LINE_UNKNOWN;
import static countinghouse.sandbox.control.FaultKind.MONEY_SHORT;
import static countinghouse.sandbox.control.FaultKind.NONSENSE;
import static countinghouse.sandbox.control.FaultKind.REORDER;
import static countinghouse.sandbox.control.FaultKind.RETURN;
import static countinghouse.sandbox.control.FaultKind.TIMEOUT_AFTER;
import static countinghouse.sandbox.control.FaultKind.TIMEOUT_BEFORE;

import java.util.EnumSet;
import java.util.Set;

/** Who can be made to fail, and how: what makes no sense at a door is refused rather than ignored. */
public enum Party {
    IDENTITY("IDENTITY_REGISTRY"),
    BANK("BANK_CHECK"),
    FACE("FACE_MATCH"),
    CARD("CARD_VERIFIER"),
    COMPANY("COMPANY_REGISTRY"),
    CARRIER("CARRIER"),
    CARRIER_WEBHOOK(""),
    ACQUIRER(""),
    /** The acquirer's clearing reports and its money. */
    ACQUIRER_REPORTS(""),
    WALLET(""),
    WALLET_NOTICE(""),
    /** The bank's files: payments that come, and what it answers to them. */
    BANK_FILES(""),
    MAIL("");

    private static final Set<FaultKind> OF_CLEARING =
            EnumSet.of(LINE_LEFT_OUT, LINE_TWICE, LINE_OVER, LINE_UNDER, LINE_CURRENCY, LINE_UNKNOWN, MONEY_SHORT);

    private final String setting;

    Party(String setting) {
        this.setting = setting;
    }

    /** What the settings of its address and key begin with; empty for those who are reached in another way than by HTTP and key. */
    public String setting() {
        return setting;
    }

    public Set<FaultKind> kinds() {
        return switch (this) {
            case IDENTITY, BANK, FACE, CARD, COMPANY, CARRIER, WALLET ->
                EnumSet.of(FAIL, FAIL_AFTER, DELAY, TIMEOUT_BEFORE, TIMEOUT_AFTER, DROP, HALF, DUPLICATE, NONSENSE);
            case CARRIER_WEBHOOK -> EnumSet.of(FAIL, DELAY, TIMEOUT_AFTER, DUPLICATE, REORDER, DROP, HALF);
            case WALLET_NOTICE -> EnumSet.of(FAIL, DELAY, DUPLICATE, REORDER, DROP);
            case BANK_FILES ->
                EnumSet.of(
                        FAIL,
                        FAIL_AFTER,
                        DELAY,
                        TIMEOUT_BEFORE,
                        TIMEOUT_AFTER,
                        DROP,
                        DROP_AFTER,
                        DUPLICATE,
                        REORDER,
                        HALF,
                        NONSENSE,
                        DECLINE,
                        RETURN);
            case ACQUIRER -> {
                Set<FaultKind> kinds = EnumSet.complementOf(EnumSet.of(RETURN));
                kinds.removeAll(OF_CLEARING);
                yield kinds;
            }
            case ACQUIRER_REPORTS -> {
                Set<FaultKind> kinds = EnumSet.of(DUPLICATE, DELAY, DROP);
                kinds.addAll(OF_CLEARING);
                yield kinds;
            }
            case MAIL -> EnumSet.of(FAIL, FAIL_AFTER, DELAY, TIMEOUT_BEFORE, TIMEOUT_AFTER, DROP, HALF);
        };
    }
}
