package countinghouse.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Published lists as {@code ./ops import sanctions} has stored them. They are of no tenant: everybody is asked for in the same ones. */
public interface PublishedLists {
    /** Versions that are active or wait for it, oldest first. */
    List<ListVersion> inUse();

    /** Entries of a version, as the importer wrote them. */
    List<String> entries(String versionId);

    /**
     * Makes a version the one that is asked, in the caller's transaction.
     *
     * @return whether it was not already
     */
    boolean activate(ListVersion version);

    /** @param published null where the publisher writes no day into the file */
    record ListVersion(
            String id,
            String listId,
            boolean active,
            @Nullable LocalDate published,
            String sha256,
            int entries,
            int news,
            String importedBy,
            Instant importedAt) {}
}
