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

    private static Tender card(long minor) {
        return new Tender.Card(new Money(minor, "USD"), "tok_1", EntryMode.CHIP, null);
    }
}
