package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.audit.Audit;
import countinghouse.backoffice.CloseMonitor;
import countinghouse.backoffice.CloseMonitor.CloseState;
import countinghouse.backoffice.CloseMonitor.LateClose;
import countinghouse.backoffice.CloseMonitor.MerchantRow;
import countinghouse.kernel.BusinessDay;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Rate;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.platform.Work;
import countinghouse.settlement.Balances;
import countinghouse.settlement.Closes;
import countinghouse.settlement.MoneyDesk;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans;
import countinghouse.settlement.Settlement;
import countinghouse.tenancy.MoveIn;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day that does not close is seen by the operator, who has it closed. */
class CloseMonitorIT extends InContainer {
    private static final String KIND = "settlement-close";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 30);
    private static final Caller ADMIN = new Caller(null, "usr_test_admin", "Ada Admin", Set.of(Role.PLATFORM_ADMIN));
    private static final Caller OWNER = new Caller(null, "usr_test_owner", "Olga Owner", Set.of(Role.OWNER));
    private static final String HISTORY = "at,type,id,ref,amount,scheme,product,entry_mode,region\n"
            + "2026-03-29T10:00:00Z,CAPTURE,c1,,10000,VISA,DEBIT,CHIP,DOMESTIC\n"
            + "2026-03-30T10:00:00Z,CAPTURE,c2,,3000,VISA,DEBIT,CHIP,DOMESTIC\n";

    private static final String TABLE = "row,scheme,product,entry_mode,region,mcc_group,rate,fixed,markup_applies\n"
            + "1,*,*,*,*,*,0.0080,15,yes\n";
    private static final String FEES = "scheme,rate,fixed\nVISA,0.0014,2\n";

    @Inject
    CloseMonitor monitor;

    @Inject
    PricePlans plans;

    @Inject
    Closes closes;

    @Inject
    Settlement settlement;

    @Inject
    Balances balances;

    @Inject
    MoneyDesk desk;

    @Inject
    Audit audit;

    @Inject
    Work work;

    private final Instant begun = Instant.now();
    private String name;
    private TenantId merchant;
    private Caller system;

    @BeforeEach
    void moveIn() {
        name = "Late Shop " + Ids.next("shp");
        Caller nobody = new Caller(null, "ops:test", "test", Set.of(Role.SYSTEM));
        merchant = settlement.moveIn(
                nobody,
                new MoveIn(name, "ZZ", "USD", new BusinessDay(ZoneOffset.UTC, LocalTime.MIDNIGHT), "en"),
                new PricePlans.AgreePlan(LocalDate.EPOCH, plan(PricePlan.Schedule.DAILY), TABLE, FEES));
        system = nobody.in(merchant);
    }

    private static PricePlan plan(PricePlan.Schedule schedule) {
        return new PricePlan(
                "Standard",
                "RETAIL",
                Rate.of("0.0025"),
                10,
                25,
                1_500,
                0,
                0,
                0,
                1,
                new PricePlan.Reserve(Rate.of("0.10"), 0),
                new PricePlan.PayoutTerms(schedule, 5_000, 1));
    }

    private void bringHistory() {
        settlement.importHistory(system, new ByteArrayInputStream(HISTORY.getBytes(StandardCharsets.UTF_8)));
    }

    private void queue(LocalDate day, Instant due) throws Exception {
        inTransaction(() -> {
            work.queue(system, KIND, day.toString(), due);
            return day;
        });
    }

    private Optional<LateClose> late() {
        return monitor.late(ADMIN).stream()
                .filter(close -> close.merchantId().equals(merchant.value()))
                .findFirst();
    }

    /** The days after it are over, too, and follow at once. */
    private boolean isClosed() {
        LocalDate through = balances.now(system).closedThrough();
        return through != null && !through.isBefore(DAY);
    }

    private List<String> actions() {
        return audit.ofMoney(ADMIN.in(merchant), 20).stream()
                .map(Audit.AuditRecord::action)
                .toList();
    }

    @Test
    void what_failed_is_shown_with_its_reason_and_closed_on_demand() throws Exception {
        queue(DAY, Instant.now());
        Eventually.until(
                "failed",
                () -> late().filter(close -> close.state() == CloseState.FAILED).isPresent());
        LateClose failed = late().orElseThrow();
        assertEquals(name, failed.merchant());
        assertEquals(DAY, failed.day());
        assertEquals(Instant.parse("2026-03-31T00:00:00Z"), failed.endedAt());
        assertNotNull(failed.why());
        assertTrue(failed.why().contains("settlement.nothing"), failed.why());
        assertTrue(monitor.standing(ADMIN, begun).failed() > 0);

        bringHistory();
        int before = monitor.standing(ADMIN, begun).closed();
        closes.again(monitor.open(ADMIN, merchant.value()), DAY);
        Eventually.until("closed", this::isClosed);
        Eventually.until("done", () -> late().isEmpty());
        assertTrue(monitor.standing(ADMIN, begun).closed() >= before + 2);
        assertEquals(List.of("settlement.close-again"), actions());
    }

    @Test
    void what_was_given_up_waits_for_a_person_who_may() throws Exception {
        bringHistory();
        queue(DAY, Instant.now().plusSeconds(7_200));
        assertTrue(late().isEmpty(), "its time has not come");
        new Rows()
                .change(
                        "UPDATE work_item SET state = 'GIVEN_UP', tries = 60, due_at = queued_at, last_error = 'no line',"
                                + " subject = CONCAT(subject, '#', id) WHERE tenant_id = ? AND kind = ?",
                        merchant.value(),
                        KIND);
        LateClose waits = late().orElseThrow();
        assertEquals(CloseState.GIVEN_UP, waits.state());
        assertEquals("no line", waits.why());
        assertTrue(monitor.standing(ADMIN, begun).givenUp() > 0);

        assertEquals("forbidden", refused(() -> monitor.late(OWNER)));
        assertEquals("forbidden", refused(() -> monitor.open(OWNER, merchant.value())));
        assertEquals("forbidden", refused(() -> closes.again(OWNER.in(merchant), DAY)));
        Caller bound = monitor.open(ADMIN, merchant.value());
        assertEquals("close.none", refused(() -> closes.again(bound, DAY.minusDays(1))));
        closes.again(bound, DAY);
        Eventually.until("closed", this::isClosed);
        Eventually.until("done", () -> late().isEmpty());
        assertEquals("close.none", refused(() -> closes.again(bound, DAY)));
    }

    @Test
    void no_day_is_closed_before_it_is_over() throws Exception {
        bringHistory();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        queue(today, Instant.now().plusSeconds(172_800));
        Caller bound = monitor.open(ADMIN, merchant.value());
        assertEquals("close.none", refused(() -> closes.again(bound, today)));
    }

    @Test
    void a_merchant_is_found_and_its_money_moved_with_a_reason() {
        bringHistory();
        settlement.close(system, DAY);
        MerchantRow row = monitor.find(ADMIN, name.substring(5)).getFirst();
        assertEquals(new MerchantRow(merchant.value(), name, "USD", DAY), row);
        assertEquals(List.of(row), monitor.find(ADMIN, merchant.value()));
        assertEquals(List.of(), monitor.find(ADMIN, "L"));
        assertEquals(List.of(), monitor.find(ADMIN, "晚%店"));
        assertEquals("not-found", refused(() -> monitor.open(ADMIN, "mer_nobody")));

        Caller bound = monitor.open(ADMIN, merchant.value());
        String hold = desk.hold(bound, LocalDate.now(ZoneOffset.UTC).plusDays(3), "Chargebacks");
        desk.lift(bound, hold);
        // who sits at no session has proved nothing
        assertEquals("forbidden", refused(() -> desk.adjust(bound, 1_000, "Goodwill")));
        assertEquals("forbidden", refused(() -> desk.release(bound, 100, "Earned")));
        long before = balances.now(bound).payable();
        desk.adjust(system, 1_000, "Goodwill");
        assertEquals(before + 1_000, balances.now(bound).payable());
        assertEquals(1_300, balances.reserve(bound).byHand());
        desk.release(system, 100, "Earned");
        assertEquals(1_200, balances.reserve(bound).byHand());
        assertEquals(List.of("reserve.given-back", "balance.adjusted", "payout.hold-lifted", "payout.held"), actions());
    }

    @Test
    void who_is_paid_by_hand_is_paid_by_the_next_close() {
        plans.agree(system, new PricePlans.AgreePlan(LocalDate.EPOCH, plan(PricePlan.Schedule.MANUAL), TABLE, FEES));
        bringHistory();
        Caller bound = monitor.open(ADMIN, merchant.value());
        assertEquals("forbidden", refused(() -> desk.payOut(OWNER.in(merchant), "Mine")));
        assertEquals("forbidden", refused(() -> desk.payOut(bound, "Unproved")));
        assertEquals("money.reason", refused(() -> desk.payOut(system, " ")));
        settlement.close(system, DAY.minusDays(1));
        assertEquals(0, balances.settled(system, DAY.minusDays(1)).day().payout());

        String regretted = desk.payOut(system, "They rang");
        assertEquals("manual-payout.waits", refused(() -> desk.payOut(system, "Again")));
        assertEquals(
                DAY, Objects.requireNonNull(balances.now(system).next()).day().businessDay());
        desk.takeBack(bound, regretted);
        assertEquals("manual-payout.over", refused(() -> desk.takeBack(bound, regretted)));
        assertEquals("not-found", refused(() -> desk.takeBack(bound, "mpo_nobodys")));
        assertNull(balances.now(system).next());

        String wanted = desk.payOut(system, "They rang again");
        assertEquals("They rang again", desk.manualPayout(bound).orElseThrow().reason());
        settlement.close(system, DAY.plusDays(1));
        Balances.Settled paid = balances.settled(system, DAY);
        assertEquals(paid.day().net(), paid.day().payout());
        assertTrue(paid.day().payout() > 10_000, "both days");
        assertEquals(Optional.empty(), desk.manualPayout(bound));
        assertEquals("manual-payout.over", refused(() -> desk.takeBack(bound, wanted)));
        assertEquals(0, balances.settled(system, DAY.plusDays(1)).day().payout());
        assertEquals(List.of("payout.by-hand", "payout.by-hand-taken-back", "payout.by-hand"), actions());
    }

    /** Days whose close is queued and not done. */
    private List<String> queued() {
        return new Rows().all("SELECT subject FROM work_item WHERE tenant_id = ? AND kind = ?", merchant.value(), KIND);
    }

    private boolean goesOnAfter(LocalDate through) {
        Settlement.Closed closed = settlement.close(system, through);
        while (!closed.done()) {
            closed = settlement.close(system, through);
        }
        return closed.goesOn();
    }

    @Test
    void a_merchant_with_history_goes_on_by_itself_once_yesterday_is_closed() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        bringHistory();
        desk.adjust(system, 100, "Goodwill while it moves in");
        assertFalse(goesOnAfter(DAY));
        desk.adjust(system, 100, "Goodwill while it moves in");
        assertEquals(List.of(), queued(), "days of the past wait for the rest of the history");
        assertTrue(goesOnAfter(today.minusDays(1)));
        assertEquals(List.of(today.toString()), queued());
        assertTrue(goesOnAfter(today.minusDays(1)));
        desk.adjust(system, 100, "Goodwill");
        assertEquals(List.of(today.toString()), queued(), "once");
    }
}
