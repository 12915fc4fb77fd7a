package countinghouse.settlement.gateway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the acquirer has cleared.
 *
 * @param reference which its money names, too
 * @param day of the acquirer's
 * @param through up to when everything that happened is in this report or an earlier one
 */
public record ClearingReport(String reference, LocalDate day, Instant through, List<Line> lines, List<Total> totals) {
    public ClearingReport {
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
    }

    /** What a line is about. */
    public enum Effect {
        CAPTURE,
        CAPTURE_UNDONE,
        REFUND,
        REFUND_UNDONE,
        DISPUTE,
        DISPUTE_WON
    }

    /**
     * Minor units.
     *
     * @param gross above zero what comes to the merchant
     * @param interchange above zero what is kept back
     * @param scheme the same
     */
    public record Sums(long gross, long interchange, long scheme) {
        public static final Sums NONE = new Sums(0, 0, 0);

        public long net() {
            return gross - interchange - scheme;
        }

        public Sums plus(Sums more) {
            return new Sums(gross + more.gross, interchange + more.interchange, scheme + more.scheme);
        }
    }

    /**
     * @param number in the report
     * @param reference of the message that we sent
     * @param payment our id of the payment that it is about
     * @param merchant the acquirer's number
     * @param acquirersReference retrieval reference, or the acquirer's number of a dispute
     */
    public record Line(
            int number,
            Effect effect,
            String reference,
            String payment,
            String merchant,
            String acquirersReference,
            String currency,
            Sums sums) {}

    /** @param lines in the currency */
    public record Total(String currency, long lines, Sums sums) {}

    /** Where totals are not what their lines come to, in one line each; it is reported and never mended. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Total total : totals) {
            Sums sums = lines.stream()
                    .filter(line -> line.currency().equals(total.currency()))
                    .map(Line::sums)
                    .reduce(Sums.NONE, Sums::plus);
            if (!sums.equals(total.sums())) {
                faults.add(total.currency() + " total " + total.sums() + " but lines " + sums);
            }
        }
        boolean untotalled = lines.stream()
                .anyMatch(line ->
                        totals.stream().noneMatch(total -> total.currency().equals(line.currency())));
        if (untotalled) {
            faults.add("a currency without a total");
        }
        return faults;
    }
}
