package countinghouse.launcher;

import countinghouse.kernel.Ids;
import countinghouse.launcher.PublishedList.Size;
import countinghouse.platform.Json;
import countinghouse.underwriting.screening.ListedEntity;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of published lists. A version comes as a whole or not at all. */
final class ListStore {
    private static final int BATCH = 500;

    private final Connection connection;

    ListStore(Connection connection) {
        this.connection = connection;
    }

    /** @param state READY until a server has read it, ACTIVE, REPLACED */
    record Version(
            String id,
            String listId,
            String state,
            String sha256,
            Size size,
            @Nullable String told) {}

    /** What a version brings, compared with the one before. */
    record Delta(int added, int changed, int removed) {}

    boolean isEmpty() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from screening_list")) {
            row.next();
            return row.getLong(1) == 0;
        }
    }

    /** The version that counts, or will in a moment. */
    Optional<Version> latest(String listId) throws SQLException {
        return versions("where list_id = ? and state <> 'REPLACED' order by imported_at desc, id desc limit 1", listId)
                .stream()
                .findFirst();
    }

    List<Version> all() throws SQLException {
        return versions("where list_id <> ? order by list_id, imported_at", "");
    }

    private List<Version> versions(String which, String value) throws SQLException {
        var versions = new ArrayList<Version>();
        String sql =
                "select id, list_id, state, sha256, entries, names, addresses, published_on, imported_at, imported_by,"
                        + " added, changed, removed from screening_list " + which;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, value);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    var size = new Size(row.getInt(5), row.getInt(6), row.getInt(7));
                    String told = "of " + (row.getString(8) == null ? "an unnamed day" : row.getString(8))
                            + ", imported " + row.getString(9) + " by " + row.getString(10) + ", +" + row.getInt(11)
                            + " ~" + row.getInt(12) + " -" + row.getInt(13);
                    versions.add(new Version(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4), size, told));
                }
            }
        }
        return versions;
    }

    /** In one transaction; what an older version held goes, what it was stays. */
    Delta add(PublishedList list, List<ListedEntity> entities, @Nullable LocalDate published)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        try {
            Map<String, String> before = hashes(latest(list.listId()).map(Version::id));
            Delta delta = delta(before, entities);
            String id = Ids.next("lst");
            describe(id, list, Size.of(entities), delta, published);
            insert(id, entities);
            forget(list.listId());
            connection.commit();
            return delta;
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private Map<String, String> hashes(Optional<String> version) throws SQLException {
        var hashes = new HashMap<String, String>();
        if (version.isEmpty()) {
            return hashes;
        }
        try (PreparedStatement query = connection.prepareStatement(
                "select entry_id, content_hash from screening_entry where list_version = ?")) {
            query.setString(1, version.get());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    hashes.put(row.getString(1), row.getString(2));
                }
            }
        }
        return hashes;
    }

    static Delta delta(Map<String, String> before, List<ListedEntity> entities) {
        int added = 0;
        int changed = 0;
        for (ListedEntity entity : entities) {
            String hash = before.get(entity.entryId());
            added += hash == null ? 1 : 0;
            changed += hash != null && !hash.equals(entity.contentHash()) ? 1 : 0;
        }
        int stayed = entities.size() - added;
        return new Delta(added, changed, before.size() - stayed);
    }

    private void describe(String id, PublishedList list, Size size, Delta delta, @Nullable LocalDate published)
            throws SQLException, IOException {
        String sql =
                "insert into screening_list (id, list_id, state, published_on, sha256, files, entries, names, addresses,"
                        + " added, changed, removed, imported_by, imported_at)"
                        + " values (?, ?, 'READY', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, utc_timestamp(6))";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            Object[] values = {
                id,
                list.listId(),
                published,
                list.sha256(),
                list.fileNames(),
                size.entries(),
                size.names(),
                size.addresses(),
                delta.added(),
                delta.changed(),
                delta.removed(),
                System.getProperty("user.name")
            };
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    private void insert(String id, List<ListedEntity> entities) throws SQLException {
        String sql = "insert into screening_entry (list_version, entry_id, content_hash, content) values (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (ListedEntity entity : entities) {
                insert.setString(1, id);
                insert.setString(2, entity.entryId());
                insert.setString(3, entity.contentHash());
                insert.setString(4, Json.write(entity));
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Entries of versions that no server reads any more. */
    private void forget(String listId) throws SQLException {
        String sql = "delete from screening_entry where list_version in"
                + " (select id from screening_list where list_id = ? and state = 'REPLACED')";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, listId);
            delete.executeUpdate();
        }
    }
}
