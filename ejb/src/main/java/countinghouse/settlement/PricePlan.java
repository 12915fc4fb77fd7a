package countinghouse.settlement;

import countinghouse.kernel.Rate;
import countinghouse.kernel.Refusal;
import java.io.Serializable;
import java.util.Map;

/**
 * What a merchant agreed to pay, and how it gets its money. Amounts in minor units of the merchant's currency, none negative.
 *
 * @param mccGroup group of trade by which rows of the interchange table are matched
 * @param minimumMonthlyFee below which a month's mark-up is filled up
 * @param terminalRental a month and terminal
 */
public record PricePlan(
        String name,
        String mccGroup,
        Rate markupRate,
        long markupFixed,
        long refundFee,
        long disputeFee,
        long monthlyFee,
        long minimumMonthlyFee,
        long terminalRental,
        int terminals,
        Reserve reserve,
        PayoutTerms payout)
        implements Serializable {
    private static final long HIGHEST_FEE = 999_999_999_999L;

    public PricePlan {
        if (name.isBlank() || name.length() > 100) {
            throw wrong("name");
        }
        if (!mccGroup.matches("[A-Z0-9_]{1,32}")) {
            throw wrong("mccGroup");
        }
        share("markupRate", markupRate);
        fee("markupFixed", markupFixed);
        fee("refundFee", refundFee);
        fee("disputeFee", disputeFee);
        fee("monthlyFee", monthlyFee);
        fee("minimumMonthlyFee", minimumMonthlyFee);
        fee("terminalRental", terminalRental);
        fee("terminals", terminals);
    }

    /**
     * Withheld of each day's captures less refunds, as a security.
     *
     * @param days after which it comes back, 0 for by hand only
     */
    public record Reserve(Rate rate, int days) implements Serializable {
        private static final int LONGEST = 3_650;

        public Reserve {
            share("reserve.rate", rate);
            if (days < 0 || days > LONGEST) {
                throw wrong("reserve.days");
            }
        }
    }

    /**
     * @param minimum below which nothing is paid out; it is carried forward
     * @param delay bank days from the business day to the money
     */
    public record PayoutTerms(Schedule schedule, long minimum, int delay) implements Serializable {
        private static final int LONGEST = 60;

        public PayoutTerms {
            fee("payout.minimum", minimum);
            if (delay < 0 || delay > LONGEST) {
                throw wrong("payout.delay");
            }
        }
    }

    /** Days whose close makes a payout: each, Sundays, the last of a month, none but by hand ({@link MoneyDesk#payOut}). */
    public enum Schedule {
        DAILY,
        WEEKLY,
        MONTHLY,
        MANUAL
    }

    private static void share(String field, Rate rate) {
        if (rate.value().compareTo(java.math.BigDecimal.ONE) > 0) {
            throw wrong(field);
        }
    }

    private static void fee(String field, long value) {
        if (value < 0 || value > HIGHEST_FEE) {
            throw wrong(field);
        }
    }

    private static Refusal wrong(String field) {
        return Refusal.invalid("price-plan.field", Map.of("field", field));
    }
}
