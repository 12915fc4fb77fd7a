package countinghouse.web.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Money;
import countinghouse.payments.EntryMode;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments;
import countinghouse.tenancy.MerchantState;
import countinghouse.tenancy.MerchantView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A filter of payments in an address, and a payment as a line of the file. */
class PaymentFormTest {
    private static final MerchantView BAR = new MerchantView(
            "mer_1", MerchantState.LIVE, null, null, "US", "USD", "America/New_York", LocalTime.of(4, 0), "en", null);

    private static PaymentForm form(String from, String through, String least) {
        PaymentForm form = new PaymentForm();
        form.setFrom(from);
        form.setThrough(through);
        form.setLeast(least);
        return form;
    }

    @Test
    void days_are_the_merchants_and_what_cannot_be_read_is_told() {
        PaymentForm form = form("2026-03-08", "2026-03-08", "12.50");
        form.setState("DECLINED");
        Payments.PaymentFilter filter = form.filter(BAR, "", 51);
        // the clocks change in that night, before the cut-off
        assertEquals(Instant.parse("2026-03-08T08:00:00Z"), filter.period().from());
        assertEquals(Instant.parse("2026-03-09T08:00:00Z"), filter.period().until());
        assertEquals(List.of(PaymentState.DECLINED), filter.states());
        assertEquals(1_250, filter.amounts().least());
        assertEquals("from=2026-03-08&through=2026-03-08&state=DECLINED&least=12.50", form.query());
        assertTrue(form.isFiltered());
        assertFalse(new PaymentForm().isFiltered());
        assertEquals(
                List.of("yesterday", "much"), form("yesterday", " ", "much").wrong("USD"));
        assertEquals("payments-2026-03-08.csv", form.fileName());
    }

    @Test
    void a_line_of_the_file_says_what_became_of_it_and_calculates_nothing() {
        Money ten = new Money(1_000, "USD");
        Money none = new Money(0, "USD");
        PaymentView declined = new PaymentView(
                "pay_1",
                "",
                "sto_1",
                PaymentState.DECLINED,
                new PaymentView.Sums(ten, none, none, none),
                new PaymentView.CardFacts(EntryMode.CHIP, "VISA", "DEBIT", "0042", null),
                new PaymentView.Answer(null, "51"),
                new PaymentView.Times(Instant.EPOCH, null, null, LocalDate.EPOCH),
                "=1+1",
                "",
                null);
        assertEquals(
                "1970-01-01T00:00:00Z,pay_1,DECLINED,'=1+1,,sto_1,VISA,DEBIT,CHIP,0042,USD,1000,0,0,0,,51,,1970-01-01\r\n",
                PaymentsServlet.row(declined));
    }
}
