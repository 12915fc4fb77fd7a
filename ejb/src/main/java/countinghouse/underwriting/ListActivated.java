package countinghouse.underwriting;

import countinghouse.platform.Event;

/**
 * From now on a version of a published list is asked.
 *
 * @param news entries that were added or changed since the version before
 */
public record ListActivated(String versionId, String list, int news) implements Event {
    @Override
    public String subject() {
        return versionId;
    }
}
