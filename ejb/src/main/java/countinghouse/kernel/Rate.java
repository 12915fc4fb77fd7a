package countinghouse.kernel;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact share of an amount, of up to 6 decimal places: {@code 0.088750} is 8.875 %.
 *
 * @param value 0 to 1 for what this product charges; negative is refused
 */
public record Rate(BigDecimal value) implements Serializable {
    public static final int PLACES = 6;
    public static final Rate ZERO = new Rate(BigDecimal.ZERO);

    public Rate {
        if (value.signum() < 0 || value.stripTrailingZeros().scale() > PLACES) {
            throw new IllegalArgumentException("not a rate of up to 6 places: " + value);
        }
    }

    public static Rate of(String decimal) {
        return new Rate(new BigDecimal(decimal));
    }

    /** The share of {@code amount}, rounded HALF_UP to the minor unit. */
    public Money of(Money amount) {
        return new Money(round(BigDecimal.valueOf(amount.minor()).multiply(value)), amount.currency());
    }

    /** The part of a gross amount that this rate, included in it, makes up: gross − gross ÷ (1 + rate), HALF_UP. */
    public Money includedIn(Money gross) {
        BigDecimal net = BigDecimal.valueOf(gross.minor()).divide(BigDecimal.ONE.add(value), 0, RoundingMode.HALF_UP);
        return new Money(gross.minor() - net.longValueExact(), gross.currency());
    }

    private static long round(BigDecimal exact) {
        return exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
