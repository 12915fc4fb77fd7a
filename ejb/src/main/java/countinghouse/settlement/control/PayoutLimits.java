package countinghouse.settlement.control;

import countinghouse.kernel.Money;
import countinghouse.platform.Settings;
import java.util.Locale;

/** Above which amount two people let a payout go. */
final class PayoutLimits {
    private static final long DEFAULT = 1_000_000;

    /** How many different people that takes. */
    static final int APPROVALS = 2;

    private PayoutLimits() {}

    /** PAYOUT_APPROVAL_LIMIT_USD, else PAYOUT_APPROVAL_LIMIT, in minor units of the currency. */
    static boolean needsApproval(Money amount) {
        String all = Settings.orElse("PAYOUT_APPROVAL_LIMIT", Long.toString(DEFAULT));
        String own =
                Settings.orElse("PAYOUT_APPROVAL_LIMIT_" + amount.currency().toUpperCase(Locale.ROOT), all);
        return amount.minor() > Long.parseLong(own);
    }
}
