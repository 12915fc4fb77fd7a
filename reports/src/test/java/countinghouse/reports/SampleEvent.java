package countinghouse.reports;

import countinghouse.settlement.SettlementAdvice;
import java.time.Instant;
import java.time.LocalDate;

/** What the acquirer saw in a sample, and what it cost. */
record SampleEvent(
        Instant at,
        LocalDate day,
        String kind,
        String id,
        String ref,
        long amount,
        String scheme,
        String product,
        String entryMode,
        String region,
        long interchange,
        long schemeFee,
        long markup,
        long other,
        int row) {
    SettlementAdvice.ItemLine item() {
        return new SettlementAdvice.ItemLine(
                at,
                kind,
                id,
                ref,
                amount,
                scheme,
                product,
                entryMode,
                region,
                interchange,
                schemeFee,
                markup,
                other,
                row);
    }

    boolean is(String what) {
        return kind.equals(what);
    }
}
