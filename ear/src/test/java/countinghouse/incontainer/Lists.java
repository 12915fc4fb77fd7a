package countinghouse.incontainer;

import countinghouse.kernel.Ids;
import countinghouse.platform.Json;
import countinghouse.underwriting.screening.EntityKind;
import countinghouse.underwriting.screening.ListedEntity;
import countinghouse.underwriting.screening.ListedName;
import countinghouse.underwriting.screening.NameQuality;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** A list as the importer would have stored it. */
final class Lists {
    private final Rows rows;
    private final String listId =
            "IT-" + Ids.next("lst").substring(12).toUpperCase(Locale.ROOT).substring(0, 12);

    Lists(Rows rows) {
        this.rows = rows;
    }

    /** Names that nobody else has, so that tests do not find one another. */
    static String name() {
        StringBuilder name = new StringBuilder("Quor");
        for (char digit : Ids.next("nam").substring(14).toCharArray()) {
            name.append((char) ('a' + digit % 26));
        }
        return name + " Zellbrook Trading";
    }

    ListedEntity entity(String number, String name, String remarks) {
        return new ListedEntity(
                listId,
                number,
                EntityKind.ENTITY,
                List.of(new ListedName(name, NameQuality.STRONG)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("TEST"),
                remarks);
    }

    /** Stored, and asked by the server from now on. */
    void take(ListedEntity... entities) throws SQLException {
        String id = Ids.next("lst");
        rows.change(
                "INSERT INTO screening_list (id, list_id, state, sha256, files, entries, names, addresses, added, changed,"
                        + " removed, imported_by, imported_at) VALUES (?, ?, 'REPLACED', ?, 'test', ?, ?, 0, ?, 0, 0, 'test',"
                        + " UTC_TIMESTAMP(6))",
                id,
                listId,
                "0".repeat(64),
                entities.length,
                entities.length,
                entities.length);
        for (ListedEntity entity : entities) {
            rows.change(
                    "INSERT INTO screening_entry (list_version, entry_id, content_hash, content) VALUES (?, ?, ?, ?)",
                    id,
                    entity.entryId(),
                    entity.contentHash(),
                    Json.write(entity));
        }
        rows.change("UPDATE screening_list SET state = 'READY' WHERE id = ?", id);
        Eventually.until(
                "the list is asked",
                () -> rows.count("SELECT COUNT(*) FROM screening_list WHERE id = ? AND state = 'ACTIVE'", id) == 1);
    }
}
