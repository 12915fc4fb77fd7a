package countinghouse.devices;

import countinghouse.platform.Event;

/** The faulty terminal that this order replaces is back in the warehouse. */
public record OldTerminalBack(String orderId, String applicationId) implements Event {
    @Override
    public String subject() {
        return orderId;
    }
}
