package countinghouse.devices;

import countinghouse.platform.Event;

/** A parcel that could not be handed over is back in the warehouse; its units are to be inspected. */
public record ParcelReturned(String orderId, String applicationId) implements Event {
    @Override
    public String subject() {
        return orderId;
    }
}
