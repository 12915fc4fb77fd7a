package countinghouse.devices;

import countinghouse.platform.Event;

/** The parcel is packed and waits for the carrier. */
public record OrderPacked(String orderId, String applicationId) implements Event {
    @Override
    public String subject() {
        return orderId;
    }
}
