package countinghouse.isolation.planted;

import countinghouse.platform.Event;

/** An event that only the planted listener hears. */
public record Wandered(String orderId) implements Event {
    @Override
    public String subject() {
        return orderId;
    }
}
