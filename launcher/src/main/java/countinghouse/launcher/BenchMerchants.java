package countinghouse.launcher;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Live merchants for a load, written straight into the tables of a copy that nobody else uses: a store, a till with an open shift, stock, a key. */
final class BenchMerchants {
    private static final int PRODUCTS = 3;
    private static final String STOCK = "1000000000";

    /** What a sale names. */
    record Merchant(String name, String key, List<String> products) {
        String tenant() {
            return "mer_" + name;
        }

        String store() {
            return "sto_" + name;
        }

        /** The acquirer knows it by its end, as it knows the store. */
        String till() {
            return "til_" + name + "t";
        }

        String shift() {
            return "shf_" + name;
        }
    }

    private final Connection connection;
    private final String scopes;

    BenchMerchants(Connection owner) {
        this(owner, "sales:write");
    }

    /** @param scopes of the keys, with blanks between them */
    BenchMerchants(Connection owner, String scopes) {
        this.connection = owner;
        this.scopes = scopes;
    }

    List<Merchant> make(int count) throws SQLException {
        return make(0, count);
    }

    /** @param from how many there are */
    List<Merchant> make(int from, int count) throws SQLException {
        connection.setAutoCommit(false);
        var made = new ArrayList<Merchant>();
        for (int i = from; i < count; i++) {
            made.add(one(String.format(Locale.ROOT, "bench%05d", i)));
        }
        connection.commit();
        return made;
    }

    private Merchant one(String name) throws SQLException {
        String tenant = "mer_" + name;
        String store = "sto_" + name;
        String till = "til_" + name + "t";
        insert(
                "merchant (tenant_id, id, version, state, legal_name, trading_name, mcc, country, currency, zone, language, opened_at)",
                "?, ?, 1, 'LIVE', ?, ?, '5812', 'US', 'USD', 'UTC', 'en', UTC_TIMESTAMP(6)",
                tenant,
                tenant,
                name,
                name);
        insert(
                "store (tenant_id, id, name, address, zone, cut_off, currency, tax_included)",
                "?, ?, ?, '1 Bench Street', 'UTC', '00:00:00', 'USD', FALSE",
                tenant,
                store,
                name);
        insert("till (tenant_id, id, store_id, name)", "?, ?, ?, 'Till 1'", tenant, till, store);
        insert(
                "shift (tenant_id, id, store_id, till_id, open_till_id, number, currency, business_on, opened_at, opened_by,"
                        + " float_minor, float_change_minor, last_sale_number)",
                "?, ?, ?, ?, ?, 1, 'USD', UTC_DATE(), UTC_TIMESTAMP(6), 'Bench', 0, 0, 0",
                tenant,
                "shf_" + name,
                store,
                till,
                till);
        plan(tenant, name);
        var products = new ArrayList<String>();
        for (int i = 0; i < PRODUCTS; i++) {
            products.add(product(tenant, store, name + i));
        }
        return new Merchant(name, key(tenant, name), products);
    }

    private void plan(String tenant, String name) throws SQLException {
        insert(
                "price_plan (tenant_id, id, name, effective_on, tariff_id, mcc_group, markup_rate, markup_fixed, refund_fee,"
                        + " dispute_fee, monthly_fee, minimum_monthly_fee, terminal_rental, terminals, reserve_rate,"
                        + " reserve_days, payout_schedule, payout_minimum, payout_delay, agreed_at, agreed_by)",
                "?, ?, 'Bench', '1970-01-01', ?, 'RETAIL', 0.0025, 10, 0, 0, 0, 0, 0, 0, 0.05, 20, 'DAILY', 1, 1,"
                        + " UTC_TIMESTAMP(6), 'bench'",
                tenant,
                "pln_" + name,
                BenchTariff.in(connection));
    }

    private String product(String tenant, String store, String name) throws SQLException {
        String id = "prd_" + name;
        insert(
                "product (tenant_id, id, sku, name, price_minor, currency, tax_rate, created_at)",
                "?, ?, ?, 'Tea', 450, 'USD', 0, UTC_TIMESTAMP(6)",
                tenant,
                id,
                name);
        insert(
                "stock_level (tenant_id, id, store_id, product_id, on_hand, reserved, value_minor, currency)",
                "?, ?, ?, ?, " + STOCK + ", 0, " + STOCK + ", 'USD'",
                tenant,
                "stl_" + name,
                store,
                id);
        insert(
                "stock_movement (tenant_id, id, store_id, product_id, kind, quantity, value_minor, reference, moved_at)",
                "?, ?, ?, ?, 'RECEIPT', " + STOCK + ", " + STOCK + ", 'bench', UTC_TIMESTAMP(6)",
                tenant,
                "mov_" + name,
                store,
                id);
        return id;
    }

    private String key(String tenant, String name) throws SQLException {
        String secret = "chk_" + name;
        insert(
                "api_key (tenant_id, id, secret_hash, hint, subject, label, role, scopes, issued_at)",
                "?, ?, ?, '', ?, 'bench', 'API', ?, UTC_TIMESTAMP(6)",
                tenant,
                "key_" + name,
                Sha256.hex(secret.getBytes(StandardCharsets.UTF_8)),
                tenant,
                scopes);
        return secret;
    }

    private void insert(String columns, String values, String... bound) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO " + columns + " VALUES (" + values + ")")) {
            for (int i = 0; i < bound.length; i++) {
                statement.setString(i + 1, bound[i]);
            }
            statement.executeUpdate();
        }
    }
}
