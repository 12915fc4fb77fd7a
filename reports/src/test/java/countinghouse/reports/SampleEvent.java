package countinghouse.reports;

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
    boolean is(String what) {
        return kind.equals(what);
    }
}
