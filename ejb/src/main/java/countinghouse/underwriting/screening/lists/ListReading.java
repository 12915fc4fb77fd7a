package countinghouse.underwriting.screening.lists;

import countinghouse.underwriting.screening.ListedEntity;
import java.util.List;

/**
 * What a list's files hold.
 *
 * @param notes what an operator should know and what did not stop the reading, for example aliases of entries that are
 *     not in the main file
 */
public record ListReading(List<ListedEntity> entities, List<String> notes) {
    public ListReading {
        entities = List.copyOf(entities);
        notes = List.copyOf(notes);
    }
}
