package countinghouse.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The baseline of {@code ./bench sale}: the rows of a sale of the product's own, written again under other ids by bare JDBC. As there, what is
 * asked and what is decided are a transaction each, and the pricing that follows is one more.
 */
final class BareSale {
    private final DatabaseAccess access;
    private final SaleTemplate template;
    private final List<BenchMerchants.Merchant> merchants;
    private final AtomicInteger next = new AtomicInteger();

    BareSale(DatabaseAccess access, SaleTemplate template, List<BenchMerchants.Merchant> merchants) {
        this.access = access;
        this.template = template;
        this.merchants = merchants;
    }

    SaleLoad.Measured run(int connections, int sales) throws InterruptedException {
        int last = next.get() + sales;
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>(sales));
        Callable<Void> seller = () -> {
            try (Connection connection = access.connect(access.owner())) {
                connection.setAutoCommit(false);
                for (int number = next.getAndIncrement(); number < last; number = next.getAndIncrement()) {
                    nanos.add(sell(connection, number));
                }
            }
            return null;
        };
        long begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (var ended : threads.invokeAll(Collections.nCopies(connections, seller))) {
                ended.get();
            }
        } catch (ExecutionException failed) {
            throw new Problem("Bare JDBC failed: " + failed.getMessage(), failed);
        }
        next.set(last);
        return new SaleLoad.Measured(sales / ((System.nanoTime() - begun) / 1e9), nanos);
    }

    /** @return nanoseconds until the sale was decided; its pricing is not waited for by whoever sells */
    private long sell(Connection connection, int number) throws SQLException {
        var merchant = merchants.get(number % merchants.size());
        SaleTemplate.Names names = template.names(merchant, number);
        long begun = System.nanoTime();
        write(connection, SaleTemplate.Step.ASKED, names, number);
        stock(connection, "reserved = reserved + 1", merchant);
        update(
                connection,
                "UPDATE shift SET last_sale_number = last_sale_number WHERE tenant_id = ? AND id = ?",
                merchant.tenant(),
                merchant.shift());
        connection.commit();
        write(connection, SaleTemplate.Step.DECIDED, names, number);
        stock(connection, "reserved = reserved - 1, on_hand = on_hand - 1, value_minor = value_minor - 1", merchant);
        for (SaleTemplate.Row row : template.decided()) {
            update(
                    connection,
                    "UPDATE " + row.table() + " SET state = ? WHERE tenant_id = ? AND id = ?",
                    row.text("state", names),
                    merchant.tenant(),
                    row.text("id", names));
        }
        connection.commit();
        long decided = System.nanoTime() - begun;
        write(connection, SaleTemplate.Step.PRICED, names, number);
        for (SaleTemplate.Row row : template.told()) {
            update(
                    connection,
                    "UPDATE outbox SET state = 'DONE', delivered_at = UTC_TIMESTAMP(6) WHERE tenant_id = ? AND id = ?",
                    merchant.tenant(),
                    row.text("id", names));
        }
        connection.commit();
        return decided;
    }

    private void write(Connection connection, SaleTemplate.Step step, SaleTemplate.Names names, int number)
            throws SQLException {
        for (List<SaleTemplate.Row> rows : template.of(step)) {
            try (PreparedStatement insert =
                    connection.prepareStatement(rows.getFirst().insert())) {
                for (SaleTemplate.Row row : rows) {
                    row.bind(insert, names, number);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    private static void stock(Connection connection, String change, BenchMerchants.Merchant merchant)
            throws SQLException {
        String sql = "UPDATE stock_level SET " + change + " WHERE tenant_id = ? AND store_id = ? AND product_id = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (String product : merchant.products()) {
                update.setString(1, merchant.tenant());
                update.setString(2, merchant.store());
                update.setString(3, product);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void update(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setString(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}
