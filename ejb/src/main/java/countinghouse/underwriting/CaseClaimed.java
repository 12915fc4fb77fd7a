package countinghouse.underwriting;

import countinghouse.platform.Event;

/** Somebody has taken the case, or given it back: then {@code owner} is the empty string. */
public record CaseClaimed(String caseId, String owner, String ownerName) implements Event {
    @Override
    public String subject() {
        return caseId;
    }
}
