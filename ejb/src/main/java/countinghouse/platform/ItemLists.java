package countinghouse.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A merchant's settlement items as rows, by the thousands, with no entity made of them: a download has a million. Minor units. */
public interface ItemLists {
    /**
     * What fits, in an order.
     *
     * @param after the last row of the lot before, or null for the first lot
     * @param limit most rows of a lot, positive
     */
    List<Row> lot(Caller caller, Fits fits, Order order, @Nullable After after, int limit);

    /** What all that fits comes to, a row for each kind. */
    List<Sum> sums(Caller caller, Fits fits);

    enum Order {
        NEWEST,
        OLDEST,
        LARGEST
    }

    /** A component of what an item cost. */
    enum Part {
        INTERCHANGE,
        SCHEME,
        MARKUP,
        OTHER
    }

    /**
     * @param from and through: business days
     * @param kinds at least one
     * @param part that is not zero, or null for whatever
     * @param scheme of the payment that it is about, or the empty string
     * @param least and most: of the amount, whatever its sign
     * @param text part of the reference or of what it refers to, or the empty string
     */
    record Fits(
            LocalDate from,
            LocalDate through,
            Set<String> kinds,
            @Nullable Part part,
            String scheme,
            long least,
            long most,
            String text) {}

    /** @param amount whatever its sign */
    record After(Instant at, long amount, String id) {}

    /** @param scheme with product, entry mode and region: of the payment that it is about; empty where it is about none */
    record Row(
            String id,
            Instant at,
            LocalDate businessDay,
            String kind,
            String reference,
            String ofReference,
            String scheme,
            String product,
            String entryMode,
            String region,
            long amount,
            long interchange,
            long schemeFee,
            long markup,
            long other,
            String note) {}

    record Sum(String kind, int count, long amount, long interchange, long schemeFee, long markup, long other) {}
}
