package countinghouse.underwriting;

import countinghouse.kernel.Refusal;
import java.io.Serializable;
import java.util.List;

/**
 * On which conditions a merchant is approved.
 *
 * @param reservePercent share of each day's takings that is held back, 0 to 50
 * @param reserveDays for how long it is held, 0 to 365
 * @param monthlyCap most card volume a month, minor units; 0 means no cap
 * @param payoutDelayDays business days between a day's close and its payout, 0 to 30
 * @param channels where the merchant may sell: IN_PERSON, ONLINE, PHONE; at least one
 * @param pricePlan code of the price plan
 */
public record Conditions(
        int reservePercent,
        int reserveDays,
        long monthlyCap,
        int payoutDelayDays,
        List<String> channels,
        String pricePlan)
        implements Serializable {
    /** The cheapest for the merchant first. */
    public static final List<String> PRICE_PLANS = List.of("IC_PLUS", "IC_PLUS_HIGH");

    private static final List<String> CHANNELS = List.of("IN_PERSON", "ONLINE", "PHONE");

    /** @throws Refusal conditions.reserve, conditions.days, conditions.cap, conditions.delay, conditions.channels, conditions.plan */
    public Conditions {
        channels = List.copyOf(channels);
        require(reservePercent >= 0 && reservePercent <= 50, "reserve");
        require(reserveDays >= 0 && reserveDays <= 365 && (reserveDays > 0) == (reservePercent > 0), "days");
        require(monthlyCap >= 0, "cap");
        require(payoutDelayDays >= 0 && payoutDelayDays <= 30, "delay");
        require(!channels.isEmpty() && CHANNELS.containsAll(channels), "channels");
        require(!pricePlan.isBlank() && pricePlan.length() <= 30, "plan");
    }

    /** Whether the merchant is better off in anything than by the other ones. */
    public boolean looserThan(Conditions other) {
        return reservePercent < other.reservePercent
                || reserveDays < other.reserveDays
                || most(monthlyCap) > most(other.monthlyCap)
                || payoutDelayDays < other.payoutDelayDays
                || !other.channels.containsAll(channels)
                || PRICE_PLANS.indexOf(pricePlan) < PRICE_PLANS.indexOf(other.pricePlan);
    }

    private static long most(long cap) {
        return cap == 0 ? Long.MAX_VALUE : cap;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw Refusal.invalid("conditions." + what);
        }
    }
}
