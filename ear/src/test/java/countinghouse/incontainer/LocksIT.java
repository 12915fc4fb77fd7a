package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the tables make wait for each other. */
class LocksIT extends InContainer {
    /** InnoDB looks a foreign key up again, with a lock, when any column of the index that serves it changes. */
    @Test
    void a_change_of_state_looks_no_foreign_key_up() {
        List<String> found = new Rows()
                .all("SELECT DISTINCT CONCAT(i.table_name, '.', i.index_name) FROM information_schema.statistics i"
                        + " JOIN information_schema.statistics own ON own.table_schema = i.table_schema"
                        + " AND own.table_name = i.table_name AND own.index_name = i.index_name AND own.seq_in_index = 2"
                        + " JOIN information_schema.key_column_usage k ON k.table_schema = i.table_schema"
                        + " AND k.table_name = i.table_name AND k.referenced_table_name IS NOT NULL"
                        + " AND k.ordinal_position = 2 AND k.column_name = own.column_name"
                        + " WHERE i.table_schema = DATABASE() AND i.seq_in_index = 3 AND i.column_name = 'state'");
        assertEquals(List.of(), found);
    }
}
