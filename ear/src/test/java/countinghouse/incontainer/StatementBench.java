package countinghouse.incontainer;

import countinghouse.isolation.attack.SignedInBrowser;
import countinghouse.kernel.Ids;
import countinghouse.platform.Settings;
import countinghouse.settlement.Transactions;
import countinghouse.settlement.Transactions.Filter;
import countinghouse.settlement.Transactions.Sums;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * {@code ./bench statement}, not a test: its name keeps it out of them. A merchant with a million transactions in a month asks for what they
 * come to, and downloads them, over the door that browsers use.
 */
class StatementBench extends InContainer {
    private static final YearMonth MONTH = YearMonth.now().minusMonths(1);
    private static final int LOT = 20_000;

    @Inject
    Shops shops;

    @Inject
    Persons persons;

    @Inject
    Transactions transactions;

    private final Rows rows = new Rows();
    private final StringBuilder lines = new StringBuilder();
    private final int count = Integer.parseInt(Settings.orElse("BENCH_ROWS", "1000000"));

    @Test
    void measure() throws Exception {
        Shop shop = shops.open("US");
        Somebody owner = persons.registered(rows);
        rows.change(
                "INSERT INTO role_grant (tenant_id, id, person_id, role) VALUES (?, ?, ?, 'OWNER')",
                shop.tenant(),
                Ids.next("grt"),
                owner.id());
        fill(shop);
        SignedInBrowser browser = new SignedInBrowser(owner.email(), owner.password());
        summary(shop);
        download(browser, "csv");
        download(browser, "xlsx");
        Files.writeString(Path.of(Settings.required("DATA_DIR"), "statement.txt"), lines.toString());
    }

    private void fill(Shop shop) throws SQLException {
        String plan = rows.all("SELECT id FROM price_plan WHERE tenant_id = ?", shop.tenant())
                .getFirst();
        for (int from = 0; from < count; from += LOT) {
            rows.insert(
                    "INSERT INTO settlement_item (tenant_id, id, kind, origin, reference, of_reference, business_on, occurred_at,"
                            + " amount_minor, currency, scheme, product, entry_mode, region, plan_id, tariff_row,"
                            + " interchange_rate, interchange_fixed, interchange_minor, scheme_rate, scheme_fixed, scheme_minor,"
                            + " markup_rate, markup_fixed, markup_minor, other_minor, note, priced_at)"
                            + " VALUES (?, ?, 'CAPTURE', 'PAYMENT', ?, '', ?, ?, ?, 'USD', 'VISA', 'CREDIT', 'CHIP', 'DOMESTIC', ?, 1,"
                            + " 0.0165, 10, 30, 0.0013, 2, 4, 0.0025, 10, 15, 0, '', UTC_TIMESTAMP(6))",
                    IntStream.range(from, Math.min(count, from + LOT))
                            .mapToObj(i -> item(shop, plan, i))
                            .toList());
        }
    }

    private Object[] item(Shop shop, String plan, int i) {
        // as time goes: ids grow with it, as those of trade do
        int ofDay = (count + 27) / 28;
        LocalDate day = MONTH.atDay(1 + i / ofDay);
        return new Object[] {
            shop.tenant(),
            String.format(Locale.ROOT, "itm_%026d", i),
            String.format(Locale.ROOT, "pay_%026d", i),
            day,
            day.atStartOfDay().plusSeconds(i % ofDay),
            1_000 + i % 9_000,
            plan
        };
    }

    private void summary(Shop shop) {
        LocalDate from = MONTH.atDay(1);
        long begun = System.nanoTime();
        Sums sums = transactions.sums(shop.owner(), Filter.days(from, MONTH.atEndOfMonth()));
        line("summary_1m_seconds", (System.nanoTime() - begun) / 1e9);
        if (sums.count() != count) {
            throw new IllegalStateException("not all of it: " + sums);
        }
    }

    private void download(SignedInBrowser browser, String format) {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        String days = "?from=" + MONTH.atDay(1) + "&through=" + MONTH.atEndOfMonth();
        long begun = System.nanoTime();
        long bytes = browser.download("/merchant/transactions." + format + days);
        line(format + "_1m_seconds", (System.nanoTime() - begun) / 1e9);
        line(format + "_1m_mib", bytes / 1048576.0);
        line(
                format + "_peak_heap_mib",
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1048576.0);
    }

    private void line(String metric, double value) {
        lines.append(String.format(
                Locale.ROOT,
                "{\"bench\":\"statement\",\"metric\":\"%s\",\"value\":%.3f,\"rows\":%d}%n",
                metric,
                value,
                count));
    }
}
