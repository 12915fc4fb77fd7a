package countinghouse.devices;

import countinghouse.platform.Event;

/** The carrier could not hand the parcel over. */
public record DeliveryFailed(String orderId, String applicationId) implements Event {
    @Override
    public String subject() {
        return orderId;
    }
}
