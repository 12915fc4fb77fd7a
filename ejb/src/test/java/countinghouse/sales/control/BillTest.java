package countinghouse.sales.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.payments.EntryMode;
import countinghouse.payments.Payments;
import countinghouse.sales.CashRounding;
import countinghouse.sales.CompleteSale.Tender;
import java.util.List;
import org.junit.jupiter.api.Test;

class BillTest {
    private final Bill ten = new Bill(new Money(1000, "USD"), 0, 0, CashRounding.NONE);

    @Test
    void tenders_that_add_up_exactly_are_taken() {
        assertEquals(new Bill.Paid(0, 0, 0), ten.pay(List.of(), List.of(cash(400), card(600)), false));
        assertEquals(
                new Bill.Paid(0, 0, 0),
                new Bill(Money.zero("USD"), 0, 0, CashRounding.NONE).pay(List.of(), List.of(), false));
    }

    @Test
    void too_little_and_too_much_name_what_is_due() {
        for (List<Tender> tenders :
                List.of(List.<Tender>of(), List.of(cash(999)), List.of(cash(1001)), List.of(cash(600), card(600)))) {
            Refusal refusal = assertThrows(Refusal.class, () -> ten.pay(List.of(), tenders, false));
            assertEquals("sale.tender-total", refusal.code());
            assertEquals("10.00", refusal.parameters().get("due"));
        }
    }

    @Test
    void amounts_that_are_not_positive_of_another_currency_or_beyond_all_bounds_are_refused() {
        for (Tender tender :
                List.of(cash(0), cash(-5), new Tender.Cash(new Money(1000, "CNY")), cash(Long.MAX_VALUE))) {
            assertEquals("sale.tender", refusal(ten, tender));
        }
    }

    @Test
    void tips_raise_what_is_due_whether_they_are_a_tenders_or_the_sales() {
        Tender tipping = new Tender.Card(new Money(700, "USD"), 100, new Payments.Card("tok_1", EntryMode.CHIP, null));
        assertEquals(new Bill.Paid(100, 0, 0), ten.pay(List.of(), List.of(cash(400), tipping), false));
        Bill tipped = new Bill(new Money(1000, "USD"), 0, 50, CashRounding.NONE);
        assertEquals(new Bill.Paid(150, 0, 0), tipped.pay(List.of(), List.of(cash(450), tipping), false));
        assertEquals("sale.tender-total", refusal(tipped, cash(1000)));
    }

    @Test
    void a_tip_is_a_part_of_its_tender() {
        for (long tip : new long[] {-1, 1001}) {
            assertEquals("sale.tip", refusal(ten, new Tender.Cash(new Money(1000, "USD"), tip)));
        }
        assertEquals(
                "sale.tip",
                assertThrows(
                                Refusal.class,
                                () -> new Bill(new Money(1, "USD"), 0, -1, CashRounding.NONE)
                                        .pay(List.of(), List.of(), false))
                        .code());
    }

    @Test
    void only_the_part_in_cash_is_rounded() {
        Bill bill = francs(1237);
        assertEquals(new Bill.Paid(0, -2, 0), bill.pay(List.of(), List.of(francs("cash", 1235)), false));
        assertEquals(new Bill.Paid(0, 0, 0), bill.pay(List.of(), List.of(francs("card", 1237)), false));
        assertEquals(
                new Bill.Paid(0, -2, 0), bill.pay(List.of(), List.of(francs("card", 500), francs("cash", 735)), false));
        assertEquals(
                new Bill.Paid(0, 1, 0), bill.pay(List.of(), List.of(francs("card", 503), francs("cash", 735)), false));
        assertEquals(
                new Bill.Paid(0, 0, 0), bill.pay(List.of(), List.of(francs("cash", 500), francs("card", 737)), false));
        assertEquals(new Bill.Paid(0, 2, 0), francs(1238).pay(List.of(), List.of(francs("cash", 1240)), false));
    }

    @Test
    void coins_that_are_gone_are_refused_and_what_is_due_in_cash_is_told() {
        assertEquals("sale.cash-step", refusal(francs(1237), francs("cash", 1237)));
        Refusal refusal =
                assertThrows(Refusal.class, () -> francs(1237).pay(List.of(), List.of(francs("cash", 1240)), false));
        assertEquals("12.35", refusal.parameters().get("due"));
    }

    @Test
    void a_half_goes_where_the_rule_says() {
        assertEquals(110, CashRules.of("NZ", "NZD").of(115));
        assertEquals(200, CashRules.of("SE", "SEK").of(150));
        assertEquals(-200, CashRules.of("SE", "SEK").of(-150));
    }

    @Test
    void rules_go_by_currency_and_where_customs_differ_by_country() {
        assertEquals(5, CashRules.of("FI", "EUR").step());
        assertEquals(1, CashRules.of("DE", "EUR").step());
        assertEquals(5, CashRules.of("US", "CHF").step());
        assertEquals(CashRounding.NONE, CashRules.of("US", "USD"));
        assertEquals(CashRounding.NONE, CashRules.of("CN", "CNY"));
    }

    private static String refusal(Bill bill, Tender tender) {
        return assertThrows(Refusal.class, () -> bill.pay(List.of(), List.of(tender), false))
                .code();
    }

    private static Bill francs(long total) {
        return new Bill(new Money(total, "CHF"), 0, 0, CashRules.of("CH", "CHF"));
    }

    private static Tender francs(String kind, long minor) {
        Money amount = new Money(minor, "CHF");
        return kind.equals("cash") ? new Tender.Cash(amount) : new Tender.Card(amount, "tok_1", EntryMode.CHIP, null);
    }

    private static Tender cash(long minor) {
        return new Tender.Cash(new Money(minor, "USD"));
    }

    private static Tender card(long minor) {
        return new Tender.Card(new Money(minor, "USD"), "tok_1", EntryMode.CHIP, null);
    }
}
