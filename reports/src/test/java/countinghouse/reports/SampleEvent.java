package countinghouse.reports;

import countinghouse.settlement.MonthlyStatement.DisputeLine;
import countinghouse.settlement.SettlementAdvice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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

    /** As it stood at the end of a day. */
    DisputeLine dispute(List<SampleEvent> all, LocalDate through) {
        SampleEvent end = all.stream()
                .filter(o -> o.ref().equals(id) && !o.day().isAfter(through))
                .findFirst()
                .orElse(null);
        String outcome = end == null ? "OPEN" : end.is("DISPUTE_WON") ? "WON" : "LOST";
        return new DisputeLine(id, ref, day, amount, other, outcome, end == null ? null : end.day());
    }
}
