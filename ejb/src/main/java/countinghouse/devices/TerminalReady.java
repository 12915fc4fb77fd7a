package countinghouse.devices;

import countinghouse.platform.Event;

/** A terminal has tried everything it must be able to do. {@code oldAwaited}: it replaces one that has not come back yet. */
public record TerminalReady(String terminalId, String orderId, String applicationId, boolean oldAwaited)
        implements Event {
    @Override
    public String subject() {
        return orderId;
    }
}
