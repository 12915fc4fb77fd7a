package countinghouse.platform.sql;

import countinghouse.platform.PublishedLists;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The tables of published lists. */
@Stateless
@Local(PublishedLists.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ScreeningListTable implements PublishedLists {
    static final String IN_USE =
            "SELECT id, list_id, state, published_on, sha256, entries, added, changed, imported_by,"
                    + " imported_at FROM screening_list WHERE state IN ('READY', 'ACTIVE') ORDER BY imported_at, id";
    static final String ENTRIES = "SELECT content FROM screening_entry WHERE list_version = ? ORDER BY entry_id";
    static final String ACTIVATE =
            "UPDATE screening_list SET state = 'ACTIVE', activated_at = ? WHERE id = ? AND state = 'READY'";
    static final String REPLACE = "UPDATE screening_list SET state = 'REPLACED', replaced_at = ? WHERE list_id = ?"
            + " AND state <> 'REPLACED' AND imported_at < ?";

    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    @Inject
    private Clock clock;

    @Override
    public List<ListVersion> inUse() {
        try (var connection = database.getConnection();
                var query = Sql.prepare(connection, IN_USE);
                ResultSet row = query.executeQuery()) {
            List<ListVersion> versions = new ArrayList<>();
            while (row.next()) {
                versions.add(version(row));
            }
            return versions;
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    private static ListVersion version(ResultSet row) throws SQLException {
        Date published = row.getDate("published_on");
        return new ListVersion(
                row.getString("id"),
                row.getString("list_id"),
                row.getString("state").equals("ACTIVE"),
                published == null ? null : published.toLocalDate(),
                row.getString("sha256"),
                row.getInt("entries"),
                row.getInt("added") + row.getInt("changed"),
                row.getString("imported_by"),
                row.getObject("imported_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    @Override
    public List<String> entries(String versionId) {
        try (var connection = database.getConnection();
                var query = Sql.prepare(connection, ENTRIES, versionId);
                ResultSet row = query.executeQuery()) {
            List<String> entries = new ArrayList<>();
            while (row.next()) {
                entries.add(row.getString(1));
            }
            return entries;
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean activate(ListVersion version) {
        LocalDateTime now = Sql.utc(clock.instant());
        if (Sql.update(database, ACTIVATE, now, version.id()) == 0) {
            return false;
        }
        Sql.update(database, REPLACE, now, version.listId(), Sql.utc(version.importedAt()));
        return true;
    }
}
