package countinghouse.devices;

import countinghouse.platform.Event;

/** All units of the order are set aside. */
public record OrderAllocated(String orderId, String applicationId) implements Event {
    @Override
    public String subject() {
        return orderId;
    }
}
