package countinghouse.devices;

import countinghouse.platform.Event;

/** The carrier has handed the parcel over. */
public record OrderDelivered(String orderId, String applicationId) implements Event {
    @Override
    public String subject() {
        return orderId;
    }
}
