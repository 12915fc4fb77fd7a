package countinghouse.sales.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.payments.EntryMode;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.CompleteSale.Tender;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaleRulesTest {
    private static final Money TOTAL = new Money(1000, "USD");

    @Test
    void tenders_that_add_up_exactly_are_taken() {
        assertDoesNotThrow(() -> SaleRules.checkTenders(List.of(cash(400), card(600)), TOTAL));
        assertDoesNotThrow(() -> SaleRules.checkTenders(List.of(), Money.zero("USD")));
    }

    @Test
    void too_little_and_too_much_name_what_is_due() {
        for (List<Tender> tenders :
                List.of(List.<Tender>of(), List.of(cash(999)), List.of(cash(1001)), List.of(cash(600), card(600)))) {
            Refusal refusal = assertThrows(Refusal.class, () -> SaleRules.checkTenders(tenders, TOTAL));
            assertEquals("sale.tender-total", refusal.code());
            assertEquals("10.00", refusal.parameters().get("due"));
        }
    }

    @Test
    void amounts_that_are_not_positive_or_of_another_currency_are_refused() {
        for (Tender tender : List.of(cash(0), cash(-5), new Tender.Cash(new Money(1000, "CNY")))) {
            Refusal refusal = assertThrows(Refusal.class, () -> SaleRules.checkTenders(List.of(tender), TOTAL));
            assertEquals("sale.tender", refusal.code());
        }
    }

    @Test
    void keys_are_printable_ascii() {
        assertDoesNotThrow(() -> SaleRules.checkKey("T1-000042"));
        for (String key : List.of("", "a\tb", "é", "x".repeat(256))) {
            assertThrows(Refusal.class, () -> SaleRules.checkKey(key));
        }
    }

    @Test
    void sales_of_tomorrow_are_refused() {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        assertDoesNotThrow(() -> SaleRules.checkTime(now.plusSeconds(599), now));
        assertThrows(Refusal.class, () -> SaleRules.checkTime(now.plusSeconds(601), now));
    }

    @Test
    void content_is_told_apart_by_card_and_amount_but_not_by_key() {
        String one = SaleRules.sha256(sale("k1", card(600)));
        assertEquals(one, SaleRules.sha256(sale("k2", card(600))));
        assertNotEquals(one, SaleRules.sha256(sale("k1", card(601))));
        assertNotEquals(
                one,
                SaleRules.sha256(
                        sale("k1", new Tender.Card(new Money(600, "USD"), "tok_other", EntryMode.CHIP, null))));
    }

    private static CompleteSale sale(String key, Tender tender) {
        return new CompleteSale(
                key,
                "sto_1",
                "til_1",
                "ter_1",
                Instant.EPOCH,
                List.of(new CompleteSale.Line("prd_1", 1, null)),
                List.of(tender));
    }

    private static Tender cash(long minor) {
        return new Tender.Cash(new Money(minor, "USD"));
    }

    private static Tender card(long minor) {
        return new Tender.Card(new Money(minor, "USD"), "tok_1", EntryMode.CHIP, null);
    }
}
