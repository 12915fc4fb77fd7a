package countinghouse.settlement.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Money;
import countinghouse.kernel.Rate;
import countinghouse.settlement.Costs;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.Tariff;
import countinghouse.settlement.Tariff.CardUse;
import countinghouse.settlement.Transactions.Reason;
import countinghouse.settlement.entity.ItemKind;
import countinghouse.settlement.entity.ItemOrigin;
import countinghouse.settlement.entity.SettlementEvent;
import countinghouse.settlement.entity.SettlementItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever reads why something cost what it did can compute it again. */
class WhyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 21);
    private static final CardUse KEYED = new CardUse("VISA", "DEBIT", "KEYED", "DOMESTIC");
    private static final Tariff TARIFF = TariffFiles.read("""
            row,scheme,product,entry_mode,region,mcc_group,rate,fixed,markup_applies
            1,VISA,DEBIT,CHIP,DOMESTIC,*,0.0080,15,yes
            3,VISA,DEBIT,*,DOMESTIC,*,0.0165,15,yes
            9,ALIPAY,*,*,*,*,0.0060,0,no
            """, "scheme,rate,fixed\nVISA,0.0014,2\n");
    private static final PricePlan PLAN = new PricePlan(
            "Standard",
            "RETAIL",
            Rate.of("0.0025"),
            10,
            25,
            1_500,
            0,
            0,
            0,
            0,
            new PricePlan.Reserve(Rate.of("0.05"), 20),
            new PricePlan.PayoutTerms(PricePlan.Schedule.DAILY, 1, 1));

    private static SettlementItem item(ItemKind kind, CardUse use, long amount, Costs costs) {
        SettlementEvent event = new SettlementEvent(
                kind,
                ItemOrigin.HISTORY,
                "c00014",
                "",
                null,
                DAY,
                Instant.parse("2026-03-22T00:26:00Z"),
                new Money(amount, "USD"),
                use,
                "");
        return new SettlementItem("itm_test", event, "pln_test", costs, Instant.EPOCH);
    }

    private static Costs costs(CardUse use, long amount) {
        return Pricing.capture(PLAN, TARIFF, use, new Money(amount, "USD")).orElseThrow();
    }

    private static List<Reason> why(SettlementItem item, int row) {
        return Why.of(
                item,
                "VISA",
                TARIFF.interchange().stream()
                        .filter(one -> one.number() == row)
                        .findFirst()
                        .orElse(null));
    }

    @Test
    void each_part_of_a_capture_is_rate_times_amount_rounded_plus_what_is_fixed() {
        List<Reason> reasons = why(item(ItemKind.CAPTURE, KEYED, 8_108, costs(KEYED, 8_108)), 3);
        assertEquals(3, reasons.size());
        Reason interchange = reasons.getFirst();
        assertEquals("3", interchange.code());
        assertNotNull(interchange.row());
        assertEquals(0, new BigDecimal("133.782").compareTo(interchange.exact()));
        assertEquals(134, interchange.rounded());
        assertEquals(15, interchange.fixed());
        assertEquals(149, interchange.charged());
        assertEquals(
                List.of(149L, 13L, 30L), reasons.stream().map(Reason::charged).toList());
        for (Reason reason : reasons) {
            assertEquals(reason.charged(), reason.rounded() + reason.fixed());
            assertFalse(reason.limited());
        }
    }

    @Test
    void a_refund_gives_its_percentages_back_and_costs_its_fee() {
        Costs capture = costs(KEYED, 8_108);
        CaptureLeft left = new CaptureLeft("itm_c", capture, 8_108);
        Costs refund = Pricing.refund(PLAN, left, new Money(4_000, "USD"));
        List<Reason> reasons = why(item(ItemKind.REFUND, SettlementEvent.NO_CARD, 4_000, refund), 0);
        assertEquals(
                List.of(-66L, -6L, 25L), reasons.stream().map(Reason::charged).toList());
        assertEquals(-66, reasons.getFirst().rounded());
        assertFalse(reasons.getFirst().limited());
        assertEquals("REFUND_FEE", reasons.getLast().code());
        assertNull(reasons.getLast().rate());
    }

    @Test
    void what_no_longer_remained_is_told() {
        // three refunds of 0.31 give 0.01 each back (0.005115 rounded), of 0.02 (0.015345) in all
        CardUse use = KEYED;
        Costs capture = costs(use, 93);
        assertEquals(2, capture.interchange().amount() - capture.interchange().fixed());
        CaptureLeft left = new CaptureLeft("itm_c", capture, 93);
        Reason last = null;
        for (int i = 0; i < 3; i++) {
            Costs refund = Pricing.refund(PLAN, left, new Money(31, "USD"));
            left.refunded(31, refund);
            last = why(item(ItemKind.REFUND, SettlementEvent.NO_CARD, 31, refund), 0)
                    .getFirst();
        }
        assertNotNull(last);
        assertEquals(0, last.charged());
        assertTrue(last.limited());
    }

    @Test
    void a_capture_that_was_undone_gives_everything_back() {
        Costs costs = costs(KEYED, 8_108);
        List<Reason> reasons = why(item(ItemKind.CAPTURE_UNDONE, KEYED, 8_108, costs.undone()), 3);
        assertEquals(
                List.of(-149L, -13L, -30L),
                reasons.stream().map(Reason::charged).toList());
        assertEquals(-134, reasons.getFirst().rounded());
        assertEquals(-15, reasons.getFirst().fixed());
        assertFalse(reasons.getFirst().limited());
    }

    @Test
    void what_costs_nothing_is_not_there() {
        CardUse wallet = new CardUse("ALIPAY", "WALLET", "QR", "DOMESTIC");
        List<Reason> reasons = why(item(ItemKind.CAPTURE, wallet, 250, costs(wallet, 250)), 9);
        assertEquals(1, reasons.size());
        assertEquals(2, reasons.getFirst().charged());
        assertEquals(List.of(), why(item(ItemKind.DISPUTE_WON, SettlementEvent.NO_CARD, 250, Costs.only(0)), 0));
    }
}
