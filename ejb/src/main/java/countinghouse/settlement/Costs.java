package countinghouse.settlement;

import countinghouse.kernel.Rate;
import java.io.Serializable;

/**
 * What one transaction cost, and by which rates: each part is rate × amount, rounded HALF_UP to the minor unit, plus what is fixed.
 *
 * @param row of the interchange table, 0 where none was looked up
 * @param other refund or dispute fee
 */
public record Costs(int row, Charge interchange, Charge scheme, Charge markup, long other) implements Serializable {

    /** @param amount what is charged, negative where it comes back */
    public record Charge(Rate rate, long fixed, long amount) implements Serializable {
        public static final Charge NONE = new Charge(Rate.ZERO, 0, 0);

        /** The same, given back in full. */
        public Charge undone() {
            return new Charge(rate, fixed, -amount);
        }
    }

    public static Costs only(long other) {
        return new Costs(0, Charge.NONE, Charge.NONE, Charge.NONE, other);
    }

    public Costs undone() {
        return new Costs(row, interchange.undone(), scheme.undone(), markup.undone(), -other);
    }
}
