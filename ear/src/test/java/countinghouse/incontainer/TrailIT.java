package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.audit.Audit;
import countinghouse.audit.Audit.Cursor;
import countinghouse.audit.Audit.TrailFilter;
import countinghouse.audit.Audit.TrailRow;
import countinghouse.backoffice.Backoffice;
import countinghouse.catalog.Catalog;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trail: complete, sealed in time under many writers, read by whom it concerns. */
class TrailIT extends InContainer {
    private static final Caller AUDITOR = new Caller(null, "usr_test_auditor", "Test Auditor", Set.of(Role.AUDITOR));
    private static final String RECORDS = "SELECT COUNT(*) FROM audit_record WHERE tenant_id = ?";
    private static final String SEALS = "SELECT COUNT(*) FROM audit_seal WHERE tenant_id = ?";

    @Inject
    Audit audit;

    @Inject
    Backoffice backoffice;

    @Inject
    Catalog catalog;

    @Inject
    Shops shops;

    @Resource
    ManagedExecutorService threads;

    private Shop shop;
    private Rows rows;

    @BeforeEach
    void open() {
        shop = shops.open("US");
        rows = new Rows();
    }

    private static TrailFilter filter(String action, @Nullable Cursor before, int limit) {
        Instant from = Instant.parse("2000-01-01T00:00:00Z");
        return new TrailFilter(from, Instant.now().plusSeconds(60), "", action, "", before, limit);
    }

    private void add(String sku) {
        catalog.add(shop.owner(), new Catalog.AddProduct(sku, "Tea", new Money(450, "USD"), BigDecimal.ZERO));
    }

    private static String code(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(Refusal.class, call).code();
    }

    @Test
    void each_change_of_opening_a_shop_has_its_record() {
        assertEquals(
                Set.of(
                        "merchant.opened",
                        "merchant.approved",
                        "price-plan.agreed",
                        "merchant.live",
                        "product.added",
                        "stock.received",
                        "shift.opened"),
                Set.copyOf(rows.all("SELECT action FROM audit_record WHERE tenant_id = ?", shop.tenant())));
    }

    @Test
    void a_change_that_is_rolled_back_leaves_no_record_and_no_gap() throws Exception {
        long before = rows.count(RECORDS, shop.tenant());
        assertThrows(
                IllegalStateException.class,
                () -> inTransaction(() -> {
                    add("GONE-1");
                    throw new IllegalStateException("after the change");
                }));
        assertEquals(before, rows.count(RECORDS, shop.tenant()));
        assertEquals(
                0, rows.count("SELECT COUNT(*) FROM product WHERE tenant_id = ? AND sku = 'GONE-1'", shop.tenant()));
        add("KEPT-1");
        assertEquals(before + 1, rows.count(RECORDS, shop.tenant()));
    }

    @Test
    void many_writers_at_once_are_sealed_within_ten_seconds_without_gaps() throws Exception {
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < 6; writer++) {
            int mine = writer;
            writers.add(threads.submit(() -> {
                for (int i = 0; i < 10; i++) {
                    add("SKU-" + mine + "-" + i);
                }
            }));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        Instant done = Instant.now();
        long records = rows.count(RECORDS, shop.tenant());
        Eventually.until("sealed", () -> rows.count(SEALS, shop.tenant()) == records);
        Duration took = Duration.between(done, Instant.now());
        assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, "sealed after " + took);
        assertEquals(records, rows.count("SELECT MAX(number) FROM audit_seal WHERE tenant_id = ?", shop.tenant()));
    }

    @Test
    void a_merchant_reads_its_own_trail_page_by_page_with_seals() {
        Shop other = shops.open("CN");
        long records = rows.count(RECORDS, shop.tenant());
        Eventually.until("sealed", () -> rows.count(SEALS, shop.tenant()) == records);
        List<TrailRow> all = audit.trail(shop.owner(), filter("", null, 200));
        assertEquals(records, all.size());
        List<TrailRow> paged = new ArrayList<>();
        for (Cursor at = null; ; at = paged.getLast().cursor()) {
            List<TrailRow> page = audit.trail(shop.owner(), filter("", at, 2));
            paged.addAll(page);
            if (page.size() < 2) {
                break;
            }
        }
        assertEquals(all, paged);
        all.forEach(row -> assertNotNull(row.hash(), row.id()));
        assertEquals(
                List.of("product.added"),
                audit.trail(shop.owner(), filter("product.added", null, 200)).stream()
                        .map(TrailRow::action)
                        .toList());
        Set<String> mine = Set.copyOf(rows.all("SELECT id FROM audit_record WHERE tenant_id = ?", other.tenant()));
        assertTrue(all.stream().noneMatch(row -> mine.contains(row.id())));
    }

    @Test
    void who_may_not_is_refused() {
        Caller cashier = new Caller(shop.tenant(), "usr_test_cashier", "Cashier", Set.of(Role.CASHIER));
        assertEquals("forbidden", code(() -> audit.trail(cashier, filter("", null, 10))));
        Caller owner = new Caller(null, "usr_test_owner", "Owner", Set.of(Role.OWNER));
        assertEquals("forbidden", code(() -> audit.trail(owner, filter("", null, 10))));
        assertEquals("forbidden", code(() -> audit.beginExport(shop.owner())));
        assertEquals("forbidden", code(() -> audit.sealed(shop.owner(), 0, 10)));
        assertEquals("forbidden", code(() -> backoffice.openTrail(shop.owner(), shop.tenant(), "because I want to")));
    }

    @Test
    void an_auditor_opens_a_trail_with_a_reason_that_stands_in_it_and_so_does_an_export() throws Exception {
        String name = "Audited " + Ids.next("x");
        rows.change(
                "INSERT INTO backoffice_case (tenant_id, id, number, merchant, country, kind, mcc, currency,"
                        + " monthly_volume_minor, stage, submitted_at, due_at) VALUES (?, ?, 'A-TRAIL', ?, 'US',"
                        + " 'COMPANY', '5812', 'USD', 1, 'APPROVE', NOW(6), NOW(6))",
                shop.tenant(),
                Ids.next("cas"),
                name);
        assertEquals(shop.tenant(), backoffice.audited(AUDITOR, name).getFirst().tenantId());
        assertEquals("audit.reason", code(() -> backoffice.openTrail(AUDITOR, shop.tenant(), "short")));
        assertEquals("not-found", code(() -> backoffice.openTrail(AUDITOR, "mer_nobody", "a reason long enough")));
        Caller bound = backoffice.openTrail(AUDITOR, shop.tenant(), "yearly examination");
        audit.beginExport(bound);
        List<String> actions = audit.trail(shop.owner(), filter("", null, 2)).stream()
                .map(TrailRow::action)
                .toList();
        assertEquals(List.of("audit.exported", "audit.opened"), actions);
        long records = rows.count(RECORDS, shop.tenant());
        Eventually.until("sealed", () -> rows.count(SEALS, shop.tenant()) == records);
        List<TrailRow> exported = audit.sealed(bound, 0, 1_000);
        assertEquals(records, exported.size());
        assertEquals(
                List.of(3L),
                audit.sealed(bound, 2, 1).stream().map(TrailRow::number).toList());
        rows.change("DELETE FROM backoffice_case WHERE tenant_id = ?", shop.tenant());
    }
}
