package countinghouse.devices;

import countinghouse.platform.Event;

/** Terminals are wanted. */
public record OrderPlaced(String orderId, String applicationId, Devices.Cause cause) implements Event {
    @Override
    public String subject() {
        return orderId;
    }
}
