package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.BusinessDay;
import countinghouse.kernel.Money;
import countinghouse.kernel.Rate;
import countinghouse.kernel.Refusal;
import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.MonthlyStatements;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans;
import countinghouse.settlement.Settlement;
import countinghouse.settlement.SettlementAdvice;
import countinghouse.settlement.SettlementDay;
import countinghouse.tenancy.MoveIn;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** History in, days closed, a month frozen: figures that were worked out by hand. */
class SettlementIT extends InContainer {
    static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final String HEADER = "at,type,id,ref,amount,scheme,product,entry_mode,region\n";
    static final String HISTORY = HEADER
            + "2026-03-29T10:00:00Z,CAPTURE,c1,,10000,VISA,DEBIT,CHIP,DOMESTIC\n"
            + "2026-03-30T02:00:00Z,CAPTURE,c2,,3000,AMEX,CREDIT,ONLINE,DOMESTIC\n"
            + "2026-03-30T15:00:00Z,REFUND,r1,c1,4000,,,,\n"
            + "2026-03-31T15:00:00Z,DISPUTE_OPENED,d1,c2,3000,,,,\n";
    private static final String INTERCHANGE =
            "row,scheme,product,entry_mode,region,mcc_group,rate,fixed,markup_applies\n"
                    + "1,VISA,DEBIT,*,DOMESTIC,*,0.0080,15,yes\n2,*,*,*,*,*,0.0230,10,yes\n";

    @Inject
    Settlement settlement;

    @Inject
    PricePlans plans;

    @Inject
    MonthlyStatements statements;

    @Inject
    Ledger ledger;

    @Resource
    ManagedExecutorService executor;

    private Caller operator;
    private Caller accountant;

    @BeforeEach
    void moveIn() {
        Caller nobody = new Caller(null, "ops:test", "test", Set.of(Role.SYSTEM));
        BusinessDay day = new BusinessDay(ZoneId.of("America/New_York"), LocalTime.of(4, 0));
        var merchant = settlement.moveIn(nobody, new MoveIn("Moved Shop", "ZZ", "USD", day, "en"), plan("0.0025", 10));
        operator = nobody.in(merchant);
        accountant = new Caller(merchant.value(), "usr_test", "Test", Set.of(Role.ACCOUNTANT));
    }

    static PricePlans.AgreePlan plan(String markup, long fixed) {
        PricePlan plan = new PricePlan(
                "Standard",
                "RETAIL",
                Rate.of(markup),
                fixed,
                25,
                1_500,
                4_900,
                2_500,
                1_200,
                2,
                new PricePlan.Reserve(Rate.of("0.05"), 2),
                new PricePlan.PayoutTerms(PricePlan.Schedule.DAILY, 5_000, 1));
        return new PricePlans.AgreePlan(LocalDate.EPOCH, plan, INTERCHANGE, "scheme,rate,fixed\nVISA,0.0014,2\n");
    }

    static InputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private void close(LocalDate through) {
        assertTrue(settlement.close(operator, through).done());
    }

    @Test
    void a_day_comes_to_what_happened_on_it_and_is_paid_or_carried_forward() {
        assertEquals(4, settlement.importHistory(operator, csv(HISTORY)));
        close(LAST);
        // c1 and c2 (22:00 and 06:00 of New York, the cut-off at 04:00): 13,000; fees 95 + 79, 16, 35 + 18; reserve 5 %
        // of 13,000
        SettlementDay first = settlement.day(accountant, LocalDate.of(2026, 3, 29));
        assertEquals(13_000, first.figures().captures());
        assertEquals(13_000 - 174 - 16 - 53 - 650, first.net());
        assertEquals(first.net(), first.payout());
        // 0.8 % of 4,000 and 0.14 % come back; no reserve of a day that is below zero
        SettlementDay second = settlement.day(accountant, LocalDate.of(2026, 3, 30));
        assertEquals(-4_000 + 32 + 6 - 25, second.net());
        assertEquals(0, second.payout());
        assertEquals(second.net(), second.carriedForward());
        // dispute and its fee, the month's fees, mark-up filled up to 2,500, the reserve of the 29th back
        SettlementDay third = settlement.day(accountant, LAST);
        assertEquals(4_900 + 2_400 + (2_500 - 53), third.figures().serviceFees());
        assertEquals(second.net() - 3_000 - 1_500 - 9_747 + 650, third.net());
        assertEquals(0, third.reserveBalance());
    }

    @Test
    void a_month_equals_the_ledger_and_its_fees_can_be_computed_again() {
        settlement.importHistory(operator, csv(HISTORY));
        assertEquals("statement.open", refused(() -> statements.of(accountant, YearMonth.of(2026, 3))));
        close(LAST);
        MonthlyStatement month = statements.of(accountant, YearMonth.of(2026, 3));
        Money owed = ledger.total(accountant, Account.MERCHANT_PAYABLE, LocalDate.EPOCH, LAST, "USD");
        assertEquals(owed.negated().minor(), month.closing());
        assertEquals(
                month.totals().fees(),
                month.fees().stream()
                        .mapToLong(MonthlyStatement.FeeLine::charged)
                        .sum());
        assertEquals(
                List.of("OPEN"),
                month.disputes().stream()
                        .map(MonthlyStatement.DisputeLine::outcome)
                        .toList());
        assertEquals(
                13_000,
                month.volumes().stream()
                        .mapToLong(MonthlyStatement.VolumeLine::volume)
                        .sum());
        assertEquals("not-found", refused(() -> statements.of(accountant, YearMonth.of(2026, 2))));
        assertEquals("forbidden", refused(() -> settlement.close(accountant, LAST)));
    }

    @Test
    void a_dispute_is_told_in_the_month_it_was_opened_in_and_in_the_month_it_was_decided_in() {
        settlement.importHistory(operator, csv(HISTORY));
        close(LAST);
        String april = HEADER + "2026-04-02T16:00:00Z,CAPTURE,c3,,2000,VISA,DEBIT,CHIP,DOMESTIC\n"
                + "2026-04-10T16:00:00Z,DISPUTE_OPENED,d2,c3,2000,,,,\n"
                + "2026-04-20T16:00:00Z,DISPUTE_WON,w1,d1,3000,,,,\n"
                + "2026-05-04T16:00:00Z,DISPUTE_LOST,l1,d2,2000,,,,\n";
        settlement.importHistory(operator, csv(april));
        close(LocalDate.of(2026, 5, 31));
        assertEquals(List.of("d1 2026-03-31 3000 OPEN null"), disputes(3));
        assertEquals(List.of("d1 2026-03-31 3000 WON 2026-04-20", "d2 2026-04-10 2000 OPEN null"), disputes(4));
        assertEquals(
                3_000, statements.of(accountant, YearMonth.of(2026, 4)).totals().disputesWon());
        assertEquals(List.of("d2 2026-04-10 2000 LOST 2026-05-04"), disputes(5));
    }

    private List<String> disputes(int month) {
        return statements.of(accountant, YearMonth.of(2026, month)).disputes().stream()
                .map(each -> each.reference() + " " + each.openedOn() + " " + each.amount() + " " + each.outcome() + " "
                        + each.decidedOn())
                .toList();
    }

    @Test
    void an_advice_names_every_item_of_its_day() {
        settlement.importHistory(operator, csv(HISTORY));
        close(LAST);
        SettlementAdvice advice = statements.advice(accountant, LocalDate.of(2026, 3, 29));
        assertEquals(
                List.of("c1", "c2"),
                advice.items().stream()
                        .map(SettlementAdvice.ItemLine::reference)
                        .toList());
        assertEquals(advice.day().payout(), advice.payout().amount());
        assertEquals("not-found", refused(() -> statements.advice(accountant, LAST.plusDays(1))));
    }

    @Test
    void a_file_goes_in_as_a_whole_or_not_at_all_and_no_closed_day_takes_any_more() {
        String broken = HISTORY + "2026-03-31T16:00:00Z,REFUND,r2,c1,6001,,,,\n";
        Refusal line = assertThrows(Refusal.class, () -> settlement.importHistory(operator, csv(broken)));
        assertEquals("6", line.parameters().get("line"));
        settlement.importHistory(operator, csv(HISTORY));
        assertEquals("file.line", refused(() -> settlement.importHistory(operator, csv(HISTORY))));
        close(LocalDate.of(2026, 3, 30));
        assertEquals(
                "file.line",
                refused(() -> settlement.importHistory(
                        operator, csv(HEADER + "2026-03-30T16:00:00Z,ADJUSTMENT,a1,,-5,,,,\n"))));
        String later = HEADER + "2026-04-01T16:00:00Z,DISPUTE_WON,w1,d1,3000,,,,\n"
                + "2026-04-01T16:00:00Z,REFUND,r2,c1,6000,,,,\n";
        assertEquals(2, settlement.importHistory(operator, csv(later)));
    }

    @Test
    void a_new_plan_holds_from_an_open_day_on() {
        settlement.importHistory(operator, csv(HISTORY));
        close(LocalDate.of(2026, 3, 30));
        PricePlans.AgreePlan dearer = plan("0.01", 0);
        assertEquals("price-plan.closed-day", refused(() -> plans.agree(operator, dearer)));
        PricePlans.AgreePlan fromApril = new PricePlans.AgreePlan(
                LocalDate.of(2026, 4, 1), dearer.plan(), dearer.interchange(), dearer.schemeFees());
        String plan = plans.agree(operator, fromApril).id();
        settlement.importHistory(
                operator, csv(HEADER + "2026-04-01T16:00:00Z,CAPTURE,c3,,10000,VISA,DEBIT,CHIP,DOMESTIC\n"));
        close(LocalDate.of(2026, 4, 1));
        assertEquals(
                100,
                settlement.day(accountant, LocalDate.of(2026, 4, 1)).figures().markup());
        assertEquals(plan, plans.planOn(accountant, LocalDate.of(2026, 4, 2)).id());
        assertEquals(10, plans.planOn(accountant, LAST).plan().markupFixed());
    }

    @Test
    void a_day_is_closed_once_by_whoever_comes_first() throws Exception {
        settlement.importHistory(operator, csv(HISTORY));
        List<Future<Settlement.Closed>> closers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            closers.add(executor.submit(() -> settlement.close(operator, LAST)));
        }
        int days = 0;
        for (Future<Settlement.Closed> closer : closers) {
            days += closer.get().days();
        }
        assertEquals(3, days);
        assertEquals(
                3,
                new Rows()
                        .count(
                                "SELECT COUNT(*) FROM settlement_batch WHERE tenant_id = ?",
                                operator.tenant().value()));
    }

    @Test
    void merchants_that_bring_the_same_new_tables_at_once_are_all_moved_in() throws Exception {
        Caller nobody = new Caller(null, "ops:test", "test", Set.of(Role.SYSTEM));
        BusinessDay day = new BusinessDay(ZoneId.of("UTC"), LocalTime.MIDNIGHT);
        PricePlans.AgreePlan known = plan("0.0025", 10);
        String unseen = known.schemeFees() + "AMEX,0.0015," + System.nanoTime() % 1_000_000_000 + "\n";
        PricePlans.AgreePlan same = new PricePlans.AgreePlan(known.from(), known.plan(), known.interchange(), unseen);
        List<Future<String>> movers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            MoveIn merchant = new MoveIn("Moved Shop " + i, "ZZ", "USD", day, "en");
            movers.add(executor.submit(
                    () -> settlement.moveIn(nobody, merchant, same).value()));
        }
        for (Future<String> mover : movers) {
            assertTrue(mover.get().startsWith("mer_"));
        }
    }

    @Test
    void what_is_posted_after_a_day_is_closed_counts_to_the_next() throws Exception {
        settlement.importHistory(operator, csv(HISTORY));
        close(LAST);
        LocalDate counted = inTransaction(() -> ledger.openDay(operator, LAST));
        assertEquals(LAST.plusDays(1), counted);
        Ledger.Entry late = new Ledger.Entry(
                "capture",
                "pay_test",
                "",
                LAST,
                Instant.parse("2026-03-31T20:00:00Z"),
                List.of(
                        Ledger.Posting.debit(Account.CLEARING, new Money(1, "USD")),
                        Ledger.Posting.credit(Account.MERCHANT_PAYABLE, new Money(1, "USD"))));
        assertThrows(Exception.class, () -> inTransaction(() -> ledger.post(operator, late)));
    }
}
