package countinghouse.devices;

import countinghouse.platform.Event;

/** The parcel is with the carrier. */
public record OrderShipped(String orderId, String applicationId, String carrier, String trackingNumber)
        implements Event {
    @Override
    public String subject() {
        return orderId;
    }
}
