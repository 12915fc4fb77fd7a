package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.BusinessDay;
import countinghouse.kernel.Rate;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.security.Staff;
import countinghouse.settlement.Balances;
import countinghouse.settlement.Balances.Balance;
import countinghouse.settlement.Balances.Settled;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans;
import countinghouse.settlement.Settlement;
import countinghouse.settlement.Transactions;
import countinghouse.settlement.Transactions.Cursor;
import countinghouse.settlement.Transactions.Explained;
import countinghouse.settlement.Transactions.Filter;
import countinghouse.settlement.Transactions.Line;
import countinghouse.settlement.Transactions.Order;
import countinghouse.settlement.Transactions.Reason;
import countinghouse.settlement.Transactions.Show;
import countinghouse.tenancy.MoveIn;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A merchant looks where its money is: figures that were worked out by hand. */
class MoneyPagesIT extends InContainer {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 27);
    private static final String HISTORY = "at,type,id,ref,amount,scheme,product,entry_mode,region\n"
            + "2026-03-27T10:00:00Z,CAPTURE,c1,,10000,VISA,DEBIT,KEYED,DOMESTIC\n"
            + "2026-03-27T11:00:00Z,CAPTURE,c2,,3000,AMEX,CREDIT,ONLINE,DOMESTIC\n"
            + "2026-03-27T12:00:00Z,CAPTURE,c3,,3000,VISA,DEBIT,CHIP,DOMESTIC\n"
            + "2026-03-28T15:00:00Z,REFUND,r1,c1,4000,,,,\n"
            + "2026-03-29T15:00:00Z,DISPUTE_OPENED,d1,c2,3000,,,,\n"
            + "2026-03-30T15:00:00Z,DISPUTE_WON,w1,d1,3000,,,,\n"
            + "2026-03-30T16:00:00Z,ADJUSTMENT,a1,,-500,,,,\n";
    private static final String INTERCHANGE =
            "row,scheme,product,entry_mode,region,mcc_group,rate,fixed,markup_applies\n"
                    + "1,VISA,DEBIT,CHIP,DOMESTIC,*,0.0080,15,yes\n"
                    + "2,VISA,DEBIT,*,DOMESTIC,*,0.0165,15,yes\n3,*,*,*,*,*,0.0230,10,yes\n";

    @Inject
    Settlement settlement;

    @Inject
    Transactions transactions;

    @Inject
    Balances balances;

    @Inject
    Staff staff;

    private Caller operator;
    private Caller manager;

    @BeforeEach
    void moveIn() {
        Caller nobody = new Caller(null, "ops:test", "test", Set.of(Role.SYSTEM));
        BusinessDay day = new BusinessDay(ZoneId.of("UTC"), LocalTime.MIDNIGHT);
        PricePlan plan = new PricePlan(
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
                new PricePlan.Reserve(Rate.of("0.05"), 3),
                new PricePlan.PayoutTerms(PricePlan.Schedule.DAILY, 5_000, 1));
        var merchant = settlement.moveIn(
                nobody,
                new MoveIn("Money Shop", "ZZ", "USD", day, "en"),
                new PricePlans.AgreePlan(LocalDate.EPOCH, plan, INTERCHANGE, "scheme,rate,fixed\nVISA,0.0014,2\n"));
        operator = nobody.in(merchant);
        manager = new Caller(merchant.value(), "usr_test", "Test", Set.of(Role.MANAGER));
        settlement.importHistory(operator, new ByteArrayInputStream(HISTORY.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> found(Filter filter) {
        return transactions.list(manager, filter, null, 100).stream()
                .map(Line::reference)
                .toList();
    }

    private static Filter filter(Show show, String scheme, long least, String text, Order order) {
        return new Filter(
                LocalDate.EPOCH, LocalDate.of(9999, 12, 31), show, scheme, least, Long.MAX_VALUE, text, order);
    }

    @Test
    void transactions_are_found_by_what_they_are() {
        assertEquals(List.of("a1", "w1", "d1", "r1", "c3", "c2", "c1"), found(Filter.everything()));
        assertEquals(List.of("d1", "r1"), found(Filter.days(FIRST.plusDays(1), FIRST.plusDays(2))));
        assertEquals(List.of("c1", "c2", "c3"), found(filter(Show.CAPTURES, "", 0, "", Order.OLDEST)));
        // what is about a payment is of its scheme
        assertEquals(List.of("w1", "d1", "c2"), found(filter(Show.ALL, "AMEX", 0, "", Order.NEWEST)));
        assertEquals(List.of("c1", "r1"), found(filter(Show.ALL, "", 3_001, "", Order.LARGEST)));
        assertEquals(List.of("r1", "c1"), found(filter(Show.ALL, "", 0, "c1", Order.NEWEST)));
        assertEquals(List.of(), found(filter(Show.ALL, "", 0, "%", Order.NEWEST)));
        assertEquals(List.of("d1", "r1"), found(filter(Show.OTHER_FEES, "", 0, "", Order.NEWEST)));
        assertEquals(
                List.of("AMEX", "VISA").getLast(), transactions.schemes(manager).getLast());
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat_in_every_order() {
        for (Order order : Order.values()) {
            List<String> paged = new ArrayList<>();
            Cursor after = null;
            List<Line> page;
            do {
                page = transactions.list(manager, filter(Show.ALL, "", 0, "", order), after, 2);
                page.forEach(line -> paged.add(line.reference()));
                after = page.isEmpty() ? null : page.getLast().cursor();
            } while (!page.isEmpty());
            assertEquals(found(filter(Show.ALL, "", 0, "", order)), paged, order.name());
            assertEquals(7, Set.copyOf(paged).size(), order.name());
        }
    }

    @Test
    void a_transaction_tells_why_it_cost_what_it_did_and_what_became_of_it() {
        Line c1 = transactions
                .list(manager, filter(Show.ALL, "", 0, "c1", Order.OLDEST), null, 1)
                .getFirst();
        Explained explained = transactions.transaction(manager, c1.id());
        assertEquals(
                List.of(180L, 16L, 35L),
                explained.reasons().stream().map(Reason::charged).toList());
        assertEquals(c1.cost(), 180 + 16 + 35);
        assertEquals("VISA", explained.reasons().get(1).code());
        assertEquals(
                List.of("c1", "r1"),
                explained.life().stream().map(Line::reference).toList());
        assertEquals(6_000, explained.left());
        // by chip: 0.8 % + 0.15 instead of 1.65 % + 0.15
        assertNotNull(explained.cheaper());
        assertEquals(95 + 16 + 35, explained.cheaper().cost());
        assertFalse(explained.settled());
        Line dispute = transactions
                .list(manager, filter(Show.DISPUTES_OPENED, "", 0, "", Order.OLDEST), null, 1)
                .getFirst();
        Explained disputed = transactions.transaction(manager, dispute.id());
        assertEquals(
                List.of("c2", "d1", "w1"),
                disputed.life().stream().map(Line::reference).toList());
        assertEquals("AMEX", disputed.line().card().scheme());
        assertEquals("not-found", refused(() -> transactions.transaction(manager, "itm_nobodys")));
        Caller cashier = new Caller(operator.tenantId(), "usr_till", "Till", Set.of(Role.CASHIER));
        assertEquals("forbidden", refused(() -> transactions.transaction(cashier, c1.id())));
        assertEquals("forbidden", refused(() -> balances.now(cashier)));
    }

    @Test
    void a_balance_says_what_open_days_will_come_to_and_closing_makes_it_so() {
        Balance before = balances.now(manager);
        assertNull(before.closedThrough());
        assertTrue(before.priced());
        assertEquals(FIRST, before.next().day().businessDay());
        assertTrue(settlement.close(operator, FIRST.plusDays(1)).done());
        Balance after = balances.now(manager);
        assertEquals(FIRST.plusDays(1), after.closedThrough());
        assertEquals(1, after.onItsWay().size());
        assertEquals(before.next().day().payout(), after.inTransit());
        Settled first = balances.settled(manager, FIRST);
        assertEquals(before.next().day(), first.day());
        assertEquals(FIRST.plusDays(3), first.reserveBack());
        assertEquals(800, first.day().figures().reserveWithheld());
        assertEquals(16_000, first.reserveBasis());
        // the refund is carried forward, below zero; nothing is withheld of it
        assertEquals(-4_000 + 66 + 6 - 25, after.carriedForward());
        assertEquals(-3_000 - 1_500 + 3_000 - 500, after.soFar());
        assertEquals(800, balances.reserve(manager).balance());
        assertTrue(balances.reserve(manager).ties());
        Balance open = after;
        LocalDate released = FIRST.plusDays(3);
        assertTrue(settlement.close(operator, released).done());
        Settled last = balances.settled(manager, released);
        assertEquals(
                open.open().stream()
                        .filter(day -> day.day().businessDay().equals(released))
                        .findFirst()
                        .orElseThrow()
                        .day(),
                last.day());
        assertEquals(
                List.of(FIRST),
                last.released().stream().map(Balances.Held::withheldOn).toList());
        assertEquals(released.minusDays(1), last.broughtFrom());
        assertEquals(
                List.of(released, released.minusDays(1)),
                balances.settled(manager, null, 2).stream()
                        .map(day -> day.day().businessDay())
                        .toList());
        assertEquals(
                FIRST,
                balances.settled(manager, FIRST.plusDays(1), 2).getFirst().day().businessDay());
        assertEquals("not-found", refused(() -> balances.settled(manager, released.plusDays(1))));
    }

    @Test
    void a_payout_after_days_without_one_is_made_of_all_their_items() {
        LocalDate paid = FIRST.plusDays(5);
        String later = HISTORY.substring(0, HISTORY.indexOf('\n') + 1) + paid
                + "T10:00:00Z,CAPTURE,c9,,20000,VISA,DEBIT,CHIP,DOMESTIC\n";
        settlement.importHistory(operator, new ByteArrayInputStream(later.getBytes(StandardCharsets.UTF_8)));
        assertTrue(settlement.close(operator, paid).done());
        Settled alone = balances.settled(manager, FIRST.plusDays(2));
        assertNull(alone.payout());
        assertEquals(alone.day(), alone.together());
        Settled last = balances.settled(manager, paid);
        assertEquals(FIRST.plusDays(1), last.since());
        assertEquals(0, last.together().broughtForward());
        var figures = last.together().figures();
        assertEquals(last.payout().amount(), figures.activity());
        assertEquals(
                figures.activity() + figures.reserveWithheld() - figures.reserveReleased() + figures.serviceFees(),
                transactions.sums(manager, Filter.days(last.since(), paid)).effect());
    }

    @Test
    void the_items_of_a_figure_add_up_to_it() {
        assertTrue(settlement.close(operator, FIRST.plusDays(3)).done());
        for (Settled day : balances.settled(manager, null, 10)) {
            Filter items = Filter.days(day.day().businessDay(), day.day().businessDay());
            var figures = day.day().figures();
            var all = transactions.sums(manager, items);
            assertEquals(figures.activity() + figures.reserveWithheld() - figures.reserveReleased(), all.effect());
            assertEquals(
                    figures.captures(),
                    transactions.sums(manager, items.showing(Show.CAPTURES)).amount());
            assertEquals(
                    figures.interchange(),
                    transactions.sums(manager, items.showing(Show.INTERCHANGE)).interchange());
            assertEquals(
                    figures.otherFees(),
                    transactions.sums(manager, items.showing(Show.OTHER_FEES)).other());
            assertEquals(
                    -figures.disputes(),
                    transactions
                            .sums(manager, items.showing(Show.DISPUTES_OPENED))
                            .amount());
        }
    }

    @Test
    void the_operator_lets_the_owner_of_a_moved_merchant_in() {
        String email = "owner." + operator.tenant().value() + "@example.com";
        assertEquals("forbidden", refused(() -> staff.inviteOwner(manager, email)));
        assertEquals("staff.email", refused(() -> staff.inviteOwner(operator, "nobody")));
        staff.inviteOwner(operator, email);
        var waiting = staff.invited(manager);
        assertEquals(1, waiting.size());
        assertEquals(Role.OWNER, waiting.getFirst().role());
        assertEquals("Countinghouse", waiting.getFirst().invitedByName());
        assertEquals(
                1,
                new Rows()
                        .count(
                                "SELECT COUNT(*) FROM audit_record WHERE tenant_id = ? AND action = 'staff.invitation-sent'",
                                operator.tenant().value()));
    }
}
