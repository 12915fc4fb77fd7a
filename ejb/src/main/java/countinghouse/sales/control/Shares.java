package countinghouse.sales.control;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits an amount so that not a minor unit is lost. */
final class Shares {
    private Shares() {}

    /**
     * In proportion to the weights, each part rounded down, what is left goes one unit each to the largest remainders (the earlier line at a
     * tie).
     *
     * @param amount ≥ 0
     * @param weights ≥ 0, at least one; when all are 0 the first part takes all
     */
    static long[] split(long amount, long[] weights) {
        if (amount < 0 || weights.length == 0) {
            throw new IllegalArgumentException("cannot split " + amount + " in " + weights.length);
        }
        long[] parts = new long[weights.length];
        BigInteger sum = BigInteger.ZERO;
        for (long weight : weights) {
            sum = sum.add(BigInteger.valueOf(weight));
        }
        if (sum.signum() == 0) {
            parts[0] = amount;
            return parts;
        }
        BigInteger[] remainders = new BigInteger[weights.length];
        long left = amount;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] part = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(sum);
            parts[i] = part[0].longValueExact();
            remainders[i] = part[1];
            left -= parts[i];
        }
        List<Integer> order = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .toList();
        for (int i = 0; i < left; i++) {
            parts[order.get(i)]++;
        }
        return parts;
    }
}
