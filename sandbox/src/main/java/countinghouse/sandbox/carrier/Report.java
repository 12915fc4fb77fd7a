package countinghouse.sandbox.carrier;

import java.time.Instant;

/**
 * One step of a parcel as told to the sender.
 *
 * @param eventId the same on every attempt
 * @param sequence counts the reports of this parcel from 1
 */
public record Report(
        String eventId,
        String type,
        String trackingNumber,
        String reference,
        ParcelState status,
        int sequence,
        Instant at) {

    static Report of(Parcel parcel) {
        Parcel.Step step = parcel.history().getLast();
        int sequence = parcel.history().size() - 1;
        return new Report(
                "evt_" + parcel.trackingNumber() + "_" + sequence,
                "shipment."
                        + step.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                parcel.trackingNumber(),
                parcel.shipment().reference(),
                step.state(),
                sequence,
                step.at());
    }
}
