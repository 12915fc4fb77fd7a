package countinghouse.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Has a day of merchants that {@link CloseMerchants} made closed by the product's own work, and waits for it. */
final class CloseLoad {
    private static final int LAST_OF_NUMBER = 5;

    private final Connection owner;
    private final LocalDate day;
    private final String counted;

    CloseLoad(Connection owner, LocalDate day) {
        this(owner, day, "settlement_batch");
    }

    /** @param counted the table that has one row more when a merchant is done */
    CloseLoad(Connection owner, LocalDate day, String counted) {
        this.owner = owner;
        this.day = day;
        this.counted = counted;
    }

    /**
     * Queues the work as the day before would have done, and waits for the last row.
     *
     * @return merchants per second
     */
    double close(List<String> tenants) throws SQLException, InterruptedException {
        owner.setAutoCommit(false);
        try (var queue =
                owner.prepareStatement("INSERT INTO work_item (tenant_id, id, kind, subject, due_at, queued_at)"
                        + " VALUES (?, ?, 'settlement-close', '" + day + "', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))")) {
            for (String tenant : tenants) {
                queue.setString(1, tenant);
                queue.setString(2, "wrk_" + tenant.substring(4));
                queue.addBatch();
            }
            queue.executeBatch();
        }
        long begun = System.nanoTime();
        owner.commit();
        owner.setAutoCommit(true);
        String last = tenants.getLast();
        String prefix = last.substring(0, last.length() - LAST_OF_NUMBER);
        while (done(prefix) < tenants.size()) {
            Thread.sleep(50);
        }
        return tenants.size() / ((System.nanoTime() - begun) / 1e9);
    }

    private long done(String prefix) throws SQLException {
        try (var query = owner.prepareStatement("SELECT COUNT(*) FROM " + counted + " WHERE tenant_id LIKE ?")) {
            query.setString(1, prefix + "%");
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
