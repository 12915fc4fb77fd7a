package countinghouse.platform.sql;

import countinghouse.platform.Caller;
import countinghouse.platform.ItemLists;
import countinghouse.platform.Permission;
import countinghouse.platform.guard.TransactionTenant;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads a merchant's settlement items; only what is asked for becomes a condition, so that each question finds its index. */
@Stateless
@Local(ItemLists.class)
public class ItemTable implements ItemLists {
    private static final String ROW = "SELECT i.id, i.occurred_at, i.business_on, i.kind, i.reference, i.of_reference,"
            + " COALESCE(c.scheme, i.scheme), COALESCE(c.product, i.product), COALESCE(c.entry_mode, i.entry_mode),"
            + " COALESCE(c.region, i.region), i.amount_minor, i.interchange_minor, i.scheme_minor, i.markup_minor,"
            + " i.other_minor, i.note FROM settlement_item i";

    private static final String SUMS =
            "SELECT i.kind, COUNT(*), SUM(i.amount_minor), SUM(i.interchange_minor), SUM(i.scheme_minor),"
                    + " SUM(i.markup_minor), SUM(i.other_minor) FROM settlement_item i";

    /** The payment that it is about. */
    private static final String CAPTURE =
            " LEFT JOIN settlement_item c ON c.tenant_id = i.tenant_id AND c.id = i.capture_id";

    @Resource(lookup = "java:app/jdbc/countinghouse")
    private DataSource database;

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A text that grows with what it binds. */
    private static final class Question {
        private final StringBuilder text;
        private final List<Object> values = new ArrayList<>();

        Question(String text) {
            this.text = new StringBuilder(text);
        }

        void add(String more, Object... bound) {
            text.append(more);
            values.addAll(List.of(bound));
        }
    }

    @Override
    public List<Row> lot(Caller caller, Fits fits, Order order, @Nullable After after, int limit) {
        caller.require(Permission.STATEMENTS_READ);
        Question question = new Question(ROW + CAPTURE);
        fits(question, caller, fits);
        if (after != null) {
            follows(question, order, after);
        }
        question.add(order(order));
        question.add(" LIMIT ?", limit);
        return all(caller, question, ItemTable::row);
    }

    @Override
    public List<Sum> sums(Caller caller, Fits fits) {
        caller.require(Permission.STATEMENTS_READ);
        Question question = new Question(SUMS + (fits.scheme().isEmpty() ? "" : CAPTURE));
        fits(question, caller, fits);
        question.add(" GROUP BY i.kind");
        return all(caller, question, ItemTable::sum);
    }

    private static void fits(Question question, Caller caller, Fits fits) {
        question.add(" WHERE i.tenant_id = ?", caller.tenant().value());
        question.add(" AND i.business_on BETWEEN ? AND ?", fits.from(), fits.through());
        question.add(" AND i.kind IN ("
                + String.join(", ", Collections.nCopies(fits.kinds().size(), "?")) + ")");
        question.values.addAll(fits.kinds());
        if (fits.part() != null) {
            question.add(" AND i." + fits.part().name().toLowerCase(Locale.ROOT) + "_minor <> 0");
        }
        if (!fits.scheme().isEmpty()) {
            question.add(" AND COALESCE(c.scheme, i.scheme) = ?", fits.scheme());
        }
        if (fits.least() > 0 || fits.most() < Long.MAX_VALUE) {
            question.add(" AND ABS(i.amount_minor) BETWEEN ? AND ?", fits.least(), fits.most());
        }
        if (!fits.text().isEmpty()) {
            String like = "%" + fits.text().replaceAll("[!%_]", "!$0") + "%";
            question.add(" AND (i.reference LIKE ? ESCAPE '!' OR i.of_reference LIKE ? ESCAPE '!')", like, like);
        }
    }

    private static void follows(Question question, Order order, After after) {
        LocalDateTime at = Sql.utc(after.at());
        switch (order) {
            case NEWEST ->
                question.add(" AND (i.occurred_at < ? OR (i.occurred_at = ? AND i.id < ?))", at, at, after.id());
            case OLDEST ->
                question.add(" AND (i.occurred_at > ? OR (i.occurred_at = ? AND i.id > ?))", at, at, after.id());
            case LARGEST ->
                question.add(
                        " AND (ABS(i.amount_minor) < ? OR (ABS(i.amount_minor) = ? AND i.id < ?))",
                        after.amount(),
                        after.amount(),
                        after.id());
        }
    }

    private static String order(Order order) {
        return switch (order) {
            case NEWEST -> " ORDER BY i.occurred_at DESC, i.id DESC";
            case OLDEST -> " ORDER BY i.occurred_at, i.id";
            case LARGEST -> " ORDER BY ABS(i.amount_minor) DESC, i.id DESC";
        };
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1),
                row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getLong(11),
                row.getLong(12),
                row.getLong(13),
                row.getLong(14),
                row.getLong(15),
                row.getString(16));
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                row.getString(1),
                row.getInt(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7));
    }

    private <T> List<T> all(Caller caller, Question question, Reader<T> reader) {
        TransactionTenant.bind(caller);
        try (var connection = database.getConnection();
                var query = Sql.prepare(connection, question.text.toString(), question.values.toArray());
                var row = query.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reader.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }
}
