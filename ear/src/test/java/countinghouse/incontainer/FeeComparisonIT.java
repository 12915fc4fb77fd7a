package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.BusinessDay;
import countinghouse.kernel.Money;
import countinghouse.kernel.Rate;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.settlement.Costs;
import countinghouse.settlement.PayoutDesk;
import countinghouse.settlement.PayoutDesk.BreakRow;
import countinghouse.settlement.PricePlans;
import countinghouse.settlement.Settlement;
import countinghouse.settlement.Tariff.CardUse;
import countinghouse.settlement.control.Items;
import countinghouse.settlement.entity.ItemKind;
import countinghouse.settlement.entity.ItemOrigin;
import countinghouse.settlement.entity.SettlementEvent;
import countinghouse.tenancy.MoveIn;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was charged on a closed day, held against what was agreed. */
class FeeComparisonIT extends InContainer {
    private static final LocalDate DAY = SettlementIT.LAST.minusDays(2);
    private static final Caller ADA = new Caller(null, "usr_fees_ada", "Ada Admin", Set.of(Role.PLATFORM_ADMIN));
    private static final String HISTORY = "at,type,id,ref,amount,scheme,product,entry_mode,region\n"
            + "2026-03-29T10:00:00Z,CAPTURE,c1,,10000,VISA,DEBIT,CHIP,DOMESTIC\n"
            + "2026-03-29T11:00:00Z,CAPTURE,c2,,3333,VISA,CREDIT,CHIP,DOMESTIC\n"
            + "2026-03-29T12:00:00Z,REFUND,r1,c1,3333,,,,\n"
            + "2026-03-29T12:30:00Z,REFUND,r2,c1,6667,,,,\n"
            + "2026-03-29T13:00:00Z,DISPUTE_OPENED,d1,c2,3333,,,,\n";

    @Inject
    Settlement settlement;

    @Inject
    PricePlans plans;

    @Inject
    Items items;

    @Inject
    PayoutDesk desk;

    private Caller system;
    private Rows rows;

    @BeforeEach
    void moveIn() {
        Caller nobody = new Caller(null, "ops:test", "test", Set.of(Role.SYSTEM));
        BusinessDay day = new BusinessDay(ZoneId.of("America/New_York"), LocalTime.of(4, 0));
        system = nobody.in(settlement.moveIn(
                nobody, new MoveIn("Compared Shop", "ZZ", "USD", day, "en"), SettlementIT.plan("0.0025", 10)));
        rows = new Rows();
        settlement.importHistory(system, SettlementIT.csv(HISTORY));
    }

    /** Items, charged, agreed, differing. */
    private String compared() {
        String sql = "SELECT CONCAT_WS(' ', items, charged_minor, agreed_minor, differing) FROM fee_comparison"
                + " WHERE tenant_id = ? AND business_on = ?";
        Eventually.until(
                "compared",
                () -> !rows.all(sql, system.tenant().value(), DAY.toString()).isEmpty());
        return rows.all(sql, system.tenant().value(), DAY.toString()).getFirst();
    }

    private long fees() {
        return rows.count(
                "SELECT SUM(interchange_minor + scheme_minor + markup_minor + other_minor) FROM settlement_item"
                        + " WHERE tenant_id = ? AND business_on = ?",
                system.tenant().value(),
                DAY.toString());
    }

    private List<BreakRow> breaks() {
        return desk.breaks(ADA).stream()
                .filter(row -> row.merchantId().equals(system.tenant().value()))
                .toList();
    }

    @Test
    void a_day_that_agrees_leaves_a_record() {
        assertTrue(settlement.close(system, DAY).done());
        assertEquals("5 " + fees() + " " + fees() + " 0", compared());
        assertEquals(List.of(), breaks());
        assertEquals(
                0,
                rows.count(
                        "SELECT COUNT(*) FROM settlement_item WHERE tenant_id = ? AND origin = 'CONTRACT'",
                        system.tenant().value()));
    }

    @Test
    void what_was_charged_too_much_comes_back_with_a_reason() throws Exception {
        inTransaction(() -> {
            Costs wrong =
                    new Costs(1, new Costs.Charge(Rate.of("0.05"), 0, 500), Costs.Charge.NONE, Costs.Charge.NONE, 0);
            CardUse use = new CardUse("VISA", "DEBIT", "CHIP", "DOMESTIC");
            SettlementEvent event = new SettlementEvent(
                    ItemKind.CAPTURE,
                    ItemOrigin.HISTORY,
                    "wrong",
                    "",
                    null,
                    DAY,
                    java.time.Instant.parse("2026-03-29T14:00:00Z"),
                    new Money(10_000, "USD"),
                    use,
                    "");
            return items.book(system, event, plans.planOn(system, DAY).id(), wrong);
        });
        assertTrue(settlement.close(system, DAY).done());
        long right = rows.count(
                "SELECT interchange_minor + scheme_minor + markup_minor FROM settlement_item WHERE tenant_id = ? AND reference = 'c1'",
                system.tenant().value());
        long back = 500 - right;
        assertEquals("6 " + fees() + " " + (fees() - back) + " 1", compared());
        List<String> corrected = rows.all(
                "SELECT CONCAT(amount_minor, ' ', of_reference, ' ', note) FROM settlement_item"
                        + " WHERE tenant_id = ? AND origin = 'CONTRACT' AND kind = 'ADJUSTMENT'",
                system.tenant().value());
        assertEquals(1, corrected.size());
        assertTrue(corrected.getFirst().startsWith(back + " wrong Fees"), corrected.getFirst());
        Eventually.until("told", () -> breaks().size() == 1);
        BreakRow told = breaks().getFirst();
        assertEquals(
                "FEES OVER wrong " + back,
                told.source() + " " + told.outcome() + " " + told.subject() + " " + told.differenceMinor());
        assertEquals(
                1,
                rows.count(
                        "SELECT COUNT(*) FROM outbox WHERE tenant_id = ? AND type = 'FeesCorrected'",
                        system.tenant().value()));
        desk.settle(ADA, told.id(), "A row of the old table");
        assertEquals(List.of(), breaks());
    }
}
