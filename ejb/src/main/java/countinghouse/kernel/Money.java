package countinghouse.kernel;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in whole minor units of one ISO 4217 currency ({@code 1250 USD} is 12.50 dollars, {@code 1250 JPY} is 1250 yen).
 *
 * @param minor minor units, negative allowed
 * @param currency ISO 4217 code, upper case
 */
public record Money(long minor, String currency) implements Comparable<Money> {
    public Money {
        Currency.getInstance(currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** Digits after the decimal point: 2 for USD, 0 for JPY, 3 for KWD. */
    public static int exponent(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    /**
     * @throws IllegalArgumentException when the currencies differ
     * @throws ArithmeticException when the sum leaves the range of a long
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    /** The amount in major units, for display: 12.50. */
    public BigDecimal major() {
        return BigDecimal.valueOf(minor, exponent(currency));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("sums are in one currency only: " + currency + " and " + other.currency);
        }
        return other;
    }
}
