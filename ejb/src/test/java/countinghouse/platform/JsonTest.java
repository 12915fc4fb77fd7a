package countinghouse.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.kernel.Money;
import countinghouse.payments.EntryMode;
import countinghouse.payments.PaymentCaptured;
import countinghouse.payments.Region;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void an_event_with_an_amount_comes_back_as_it_was() {
        PaymentCaptured event = new PaymentCaptured(
                "pay_1",
                "",
                "sto_1",
                new Money(1250, "USD"),
                Instant.parse("2026-11-27T10:00:00.123456Z"),
                LocalDate.parse("2026-11-27"),
                "VISA",
                "DEBIT",
                EntryMode.CHIP,
                Region.DOMESTIC);
        String json = Json.write(event);
        assertEquals(event, Json.read(json, PaymentCaptured.class));
        assertEquals(true, json.contains("{\"minor\":1250,\"currency\":\"USD\"}"), json);
    }
}
