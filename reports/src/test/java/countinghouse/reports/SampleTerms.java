package countinghouse.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** What a merchant of a sample agreed to, minor units and exact rates. */
record SampleTerms(
        List<Row> interchange,
        Map<String, Price> schemes,
        Price markup,
        long refundFee,
        long disputeFee,
        long monthlyFee,
        long minimumFee,
        long rental,
        int terminals,
        String reserveRate,
        int reserveDays,
        long leastPayout) {

    record Price(String rate, long fixed) {
        long of(long amount) {
            return SampleTerms.rounded(rate, amount) + fixed;
        }
    }

    record Row(String number, String matches, Price price, boolean markedUp) {}

    Row row(int number) {
        return interchange.stream()
                .filter(row -> row.number().equals(String.valueOf(number)))
                .findFirst()
                .orElseThrow();
    }

    static long rounded(String rate, long amount) {
        return new BigDecimal(rate)
                .multiply(BigDecimal.valueOf(amount))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
