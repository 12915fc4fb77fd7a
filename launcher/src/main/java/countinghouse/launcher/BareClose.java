package countinghouse.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The baseline of {@code ./bench close}: adds a merchant's day up and writes its batch, postings, payout, audit row and event, and no more. */
final class BareClose {
    private static final String SUMS = "SELECT COUNT(*), SUM(amount_minor), SUM(interchange_minor), SUM(scheme_minor),"
            + " SUM(markup_minor), SUM(other_minor) FROM settlement_item WHERE tenant_id = ? AND business_on = ? GROUP BY kind";
    private static final String BATCH = "INSERT INTO settlement_batch (tenant_id, id, business_on, currency, plan_id,"
            + " captures_minor, capture_count, refunds_minor, refund_count, interchange_minor, scheme_minor, markup_minor,"
            + " other_fees_minor, service_fees_minor, monthly_fee_minor, terminal_rental_minor, minimum_fee_minor,"
            + " disputes_minor, disputes_won_minor, adjustments_minor, reserve_withheld_minor, reserve_release_on,"
            + " reserve_released_minor, brought_forward_minor, net_minor, payout_minor, carried_forward_minor,"
            + " reserve_balance_minor, closed_at) VALUES (?, ?, ?, 'USD', ?, ?, ?, 0, 0, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, ?,"
            + " NULL, 0, 0, ?, ?, 0, ?, UTC_TIMESTAMP(6))";
    private static final String ENTRY =
            "INSERT INTO journal_entry (tenant_id, id, book, event, reference, unit, currency,"
                    + " business_on, occurred_at, booked_at) VALUES (?, ?, 'SETTLEMENT', ?, ?, '', 'USD', ?, UTC_TIMESTAMP(6),"
                    + " UTC_TIMESTAMP(6))";
    private static final String POSTING =
            "INSERT INTO posting (tenant_id, id, entry_id, account, amount_minor, currency,"
                    + " business_on, unit) VALUES (?, ?, ?, ?, ?, 'USD', ?, '')";
    private static final String PAYOUT = "INSERT INTO payout (tenant_id, id, version, batch_id, business_on, due_on,"
            + " amount_minor, currency, state, bank_reference, created_at, changed_at) VALUES (?, ?, 1, ?, ?, ?, ?, 'USD',"
            + " 'CREATED', '', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))";
    private static final String AUDIT =
            "INSERT INTO audit_record (tenant_id, id, recorded_at, actor, actor_name, action,"
                    + " subject, details) VALUES (?, ?, UTC_TIMESTAMP(6), 'bench', 'bench', 'settlement.day-closed', ?, '{}')";
    private static final String EVENT = "INSERT INTO outbox (tenant_id, id, type, subject, payload, state, created_at,"
            + " due_at, delivered_at) VALUES (?, ?, 'SettlementDayClosed', ?, '{}', 'DONE', UTC_TIMESTAMP(6),"
            + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))";
    private static final String CLOSED =
            "UPDATE closed_book SET closed_through = ? WHERE tenant_id = ? AND book = 'SETTLEMENT'";

    private final DatabaseAccess access;
    private final int connections;

    BareClose(DatabaseAccess access, int connections) {
        this.access = access;
        this.connections = connections;
    }

    /** @return merchants per second */
    double run(List<String> tenants) throws InterruptedException {
        var next = new AtomicInteger();
        Callable<Void> closer = () -> {
            try (Connection connection = access.connect(access.owner())) {
                connection.setAutoCommit(false);
                for (int i = next.getAndIncrement(); i < tenants.size(); i = next.getAndIncrement()) {
                    close(connection, tenants.get(i));
                    connection.commit();
                }
            }
            return null;
        };
        long begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var closers = new ArrayList<Callable<Void>>();
            for (int i = 0; i < connections; i++) {
                closers.add(closer);
            }
            for (var ended : threads.invokeAll(closers)) {
                ended.get();
            }
        } catch (ExecutionException failed) {
            throw new Problem("Bare SQL failed: " + failed.getMessage(), failed);
        }
        return tenants.size() / ((System.nanoTime() - begun) / 1e9);
    }

    private static void close(Connection connection, String tenant) throws SQLException {
        String name = tenant.substring(4);
        String day = CloseMerchants.yesterday().toString();
        long count = 0;
        long[] sums = new long[5];
        try (var query = prepared(connection, SUMS, tenant, day);
                var row = query.executeQuery()) {
            while (row.next()) {
                count += row.getLong(1);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += row.getLong(i + 2);
                }
            }
        }
        long withheld = Math.round(sums[0] * 0.05);
        long net = sums[0] - sums[1] - sums[2] - sums[3] - sums[4] - withheld;
        write(
                connection,
                BATCH,
                tenant,
                "stl_" + name,
                day,
                "pln_" + name,
                sums[0],
                count,
                sums[1],
                sums[2],
                sums[3],
                sums[4],
                withheld,
                net,
                net,
                withheld);
        entry(connection, tenant, "reserve-withheld", "RESERVE", withheld);
        entry(connection, tenant, "payout", "PAYOUTS_IN_TRANSIT", net);
        write(connection, PAYOUT, tenant, "pyt_" + name, "stl_" + name, day, day, net);
        write(connection, AUDIT, tenant, "aud_" + name, "stl_" + name);
        write(connection, EVENT, tenant, "evt_" + name, day);
        write(connection, CLOSED, day, tenant);
    }

    private static void entry(Connection connection, String tenant, String event, String credited, long amount)
            throws SQLException {
        String day = CloseMerchants.yesterday().toString();
        String entry = "jnl_" + tenant.substring(4) + event.charAt(0);
        write(connection, ENTRY, tenant, entry, event, "stl_" + tenant.substring(4), day);
        write(connection, POSTING, tenant, entry + "_1", entry, "MERCHANT_PAYABLE", amount, day);
        write(connection, POSTING, tenant, entry + "_2", entry, credited, -amount, day);
    }

    private static void write(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
