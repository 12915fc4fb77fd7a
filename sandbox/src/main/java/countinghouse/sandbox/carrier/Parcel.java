package countinghouse.sandbox.carrier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A parcel as it stands; each change is a whole new record in the carrier's file.
 *
 * @param digest of what was asked for under the key
 * @param history the states so far with their times, oldest first
 */
public record Parcel(
        String trackingNumber,
        String idempotencyKey,
        String digest,
        Shipment shipment,
        LocalDate expectedOn,
        List<Step> history) {

    static final String CARRIER = "Northwind Parcel (sandbox)";

    public Parcel {
        history = List.copyOf(history);
    }

    ParcelState state() {
        return history.getLast().state();
    }

    Parcel moved(ParcelState next, Instant at) {
        List<Step> longer = new java.util.ArrayList<>(history);
        longer.add(new Step(next, at));
        return new Parcel(trackingNumber, idempotencyKey, digest, shipment, expectedOn, longer);
    }

    public record Step(ParcelState state, Instant at) {}
}
