package countinghouse.devices;

import countinghouse.platform.Event;

/** A terminal has proved itself. */
public record TerminalActivated(String terminalId, String orderId, String applicationId) implements Event {
    @Override
    public String subject() {
        return orderId;
    }
}
