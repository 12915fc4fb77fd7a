package countinghouse.underwriting.screening.lists;

import countinghouse.underwriting.screening.ListedEntity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list's files hold.
 *
 * @param notes what an operator should know and what did not stop the reading, for example aliases of entries that are
 *     not in the main file
 * @param published the day that the publisher writes into the file; null where it writes none
 */
public record ListReading(
        List<ListedEntity> entities,
        List<String> notes,
        @Nullable LocalDate published) {
    public ListReading(List<ListedEntity> entities, List<String> notes) {
        this(entities, notes, null);
    }

    public ListReading {
        entities = List.copyOf(entities);
        notes = List.copyOf(notes);
    }
}
