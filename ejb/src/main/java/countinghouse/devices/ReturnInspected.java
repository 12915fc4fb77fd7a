package countinghouse.devices;

import countinghouse.platform.Event;

/** Every unit of a returned parcel has found its place; the order is over. */
public record ReturnInspected(String orderId, String applicationId) implements Event {
    @Override
    public String subject() {
        return orderId;
    }
}
