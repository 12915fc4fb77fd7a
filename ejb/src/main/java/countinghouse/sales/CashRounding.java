package countinghouse.sales;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How an amount is paid in cash where the smallest coins are gone. What is paid by other means is never rounded.
 *
 * @param step the smallest amount that coins make up, minor units ≥ 1; 1 where nothing is rounded
 * @param half where an amount goes that lies in the middle between two steps
 */
public record CashRounding(long step, RoundingMode half) implements Serializable {
    public static final CashRounding NONE = new CashRounding(1, RoundingMode.HALF_UP);

    public CashRounding {
        if (step < 1) {
            throw new IllegalArgumentException("step " + step);
        }
    }

    /** The nearest amount that coins make up, minor units. */
    public long of(long amount) {
        return BigDecimal.valueOf(amount)
                        .divide(BigDecimal.valueOf(step), 0, half)
                        .longValueExact()
                * step;
    }

    public boolean isPayable(long amount) {
        return amount % step == 0;
    }
}
