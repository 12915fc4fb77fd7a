package countinghouse.payments;

import countinghouse.platform.Event;

/** Something is in doubt, was asked for once more, waits for a person, or is resolved. */
public record DoubtChanged(String doubtId) implements Event {
    @Override
    public String subject() {
        return doubtId;
    }
}
