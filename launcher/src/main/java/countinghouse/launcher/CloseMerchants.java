package countinghouse.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Merchants with a day of priced payments that waits to be closed, written straight into the tables of a copy that nobody else uses. */
final class CloseMerchants {
    static final int PAYMENTS = 50;

    private static final int AT_ONCE = 100;

    private static final long AMOUNT = 2_500;
    private static final long INTERCHANGE = 65;
    private static final long MARKUP = 16;
    private final Connection connection;
    private final LocalDate day;

    /** @param day of the payments; none after it is over, so that closing goes no further */
    CloseMerchants(Connection owner, LocalDate day) {
        this.connection = owner;
        this.day = day;
    }

    static LocalDate yesterday() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(1);
    }

    /** @return their ids */
    List<String> make(String kind, int count) throws SQLException {
        connection.setAutoCommit(false);
        String tariff = BenchTariff.in(connection);
        var made = new ArrayList<String>();
        try (var tables = new Tables()) {
            for (int i = 0; i < count; i++) {
                String name = String.format(Locale.ROOT, "%s%05d", kind, i);
                tables.add(name, tariff);
                made.add("mer_" + name);
                if (i % AT_ONCE == AT_ONCE - 1 || i == count - 1) {
                    tables.write();
                    connection.commit();
                }
            }
        }
        return made;
    }

    /** The tables of a merchant and its day. */
    private final class Tables implements AutoCloseable {
        private final Batch merchants = new Batch(
                "merchant (tenant_id, id, version, state, origin, legal_name, trading_name, country, currency, zone,"
                        + " language, opened_at)",
                "?, ?, 1, 'LIVE', 'MOVED', ?, ?, 'ZZ', 'USD', 'UTC', 'en', UTC_TIMESTAMP(6)");
        private final Batch plans = new Batch(
                "price_plan (tenant_id, id, name, effective_on, tariff_id, mcc_group, markup_rate, markup_fixed,"
                        + " refund_fee, dispute_fee, monthly_fee, minimum_monthly_fee, terminal_rental, terminals,"
                        + " reserve_rate, reserve_days, payout_schedule, payout_minimum, payout_delay, agreed_at,"
                        + " agreed_by)",
                "?, ?, 'Bench', '1970-01-01', ?, 'RETAIL', 0.0025, 10, 0, 0, 0, 0, 0, 0, 0.05, 20, 'DAILY', 1, 1,"
                        + " UTC_TIMESTAMP(6), 'bench'");
        private final Batch items = new Batch(
                "settlement_item (tenant_id, id, kind, origin, reference, of_reference, business_on, occurred_at,"
                        + " amount_minor, currency, scheme, product, entry_mode, region, plan_id, tariff_row,"
                        + " interchange_rate, interchange_fixed, interchange_minor, scheme_rate, scheme_fixed,"
                        + " scheme_minor, markup_rate, markup_fixed, markup_minor, other_minor, note, priced_at)",
                "?, ?, 'CAPTURE', 'PAYMENT', ?, '', '" + day + "', '" + day + " 12:00:00', " + AMOUNT + ", 'USD',"
                        + " 'VISA', 'CREDIT', 'CHIP', 'DOMESTIC', ?, 1, 0.022, 10, " + INTERCHANGE + ", 0, 0, 0,"
                        + " 0.0025, 10, " + MARKUP + ", 0, '', UTC_TIMESTAMP(6)");
        private final Batch entries = new Batch(
                "journal_entry (tenant_id, id, book, event, reference, unit, currency, business_on, occurred_at,"
                        + " booked_at)",
                "?, ?, 'SETTLEMENT', 'capture', ?, '', 'USD', '" + day + "', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)");
        private final Batch postings = new Batch(
                "posting (tenant_id, id, entry_id, account, amount_minor, currency, business_on, unit)",
                "?, ?, ?, ?, ?, 'USD', '" + day + "', ''");

        /** Made by the first capture that is posted. */
        private final Batch books = new Batch("closed_book (tenant_id, book, closed_through)", "?, 'SETTLEMENT', NULL");

        Tables() throws SQLException {}

        void add(String name, String tariff) throws SQLException {
            String tenant = "mer_" + name;
            String entry = "jnl_" + name;
            long owed = PAYMENTS * (AMOUNT - INTERCHANGE - MARKUP);
            merchants.add(tenant, tenant, name, name);
            plans.add(tenant, "pln_" + name, tariff);
            books.add(tenant);
            for (int p = 0; p < PAYMENTS; p++) {
                items.add(tenant, "itm_" + name + p, "pay_" + name + p, "pln_" + name);
            }
            entries.add(tenant, entry, "itm_" + name);
            postings.add(tenant, entry + "_1", entry, "CLEARING", Long.toString(PAYMENTS * AMOUNT));
            postings.add(tenant, entry + "_2", entry, "MERCHANT_PAYABLE", Long.toString(-owed));
            postings.add(tenant, entry + "_3", entry, "FEE_INTERCHANGE", Long.toString(-PAYMENTS * INTERCHANGE));
            postings.add(tenant, entry + "_4", entry, "FEE_MARKUP", Long.toString(-PAYMENTS * MARKUP));
        }

        void write() throws SQLException {
            for (Batch batch : List.of(merchants, plans, items, entries, postings, books)) {
                batch.write();
            }
        }

        @Override
        public void close() throws SQLException {
            for (Batch batch : List.of(merchants, plans, items, entries, postings, books)) {
                batch.close();
            }
        }
    }

    private final class Batch implements AutoCloseable {
        private final PreparedStatement statement;

        Batch(String columns, String values) throws SQLException {
            statement = connection.prepareStatement("INSERT INTO " + columns + " VALUES (" + values + ")");
        }

        void add(String... bound) throws SQLException {
            for (int i = 0; i < bound.length; i++) {
                statement.setString(i + 1, bound[i]);
            }
            statement.addBatch();
        }

        void write() throws SQLException {
            statement.executeBatch();
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
