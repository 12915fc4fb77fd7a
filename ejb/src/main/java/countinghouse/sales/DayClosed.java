package countinghouse.sales;

import countinghouse.platform.Event;

/** A till's day is closed and its figures are frozen. */
public record DayClosed(String reportId, String tillId) implements Event {
    @Override
    public String subject() {
        return reportId;
    }
}
