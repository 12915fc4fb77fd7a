package countinghouse.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import countinghouse.kernel.Money;
import countinghouse.payments.EntryMode;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Region;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentAnswerTest {
    private static final Set<PaymentState> TAKEN =
            EnumSet.of(PaymentState.AUTHORIZED, PaymentState.CAPTURED, PaymentState.SETTLED);
    private static final Set<PaymentState> UNDECIDED = EnumSet.of(PaymentState.REQUESTED, PaymentState.UNKNOWN);

    private static Answer authorised(PaymentState state, Locale reader) {
        Money money = new Money(500, "USD");
        Money none = new Money(0, "USD");
        PaymentView payment = new PaymentView(
                "pay_1",
                "",
                "sto_1",
                state,
                new PaymentView.Sums(money, none, none, none),
                new PaymentView.CardFacts(EntryMode.CHIP, "VISA", "DEBIT", "1111", Region.DOMESTIC),
                new PaymentView.Answer(null, state == PaymentState.DECLINED ? "51" : null),
                new PaymentView.Times(Instant.EPOCH, null, null, LocalDate.EPOCH),
                null,
                "",
                null);
        return PaymentAnswer.authorised(payment, new Problems(List.of(reader)));
    }

    @ParameterizedTest
    @EnumSource
    void who_goes_by_the_status_hands_goods_over_only_for_money(PaymentState state) {
        int status = authorised(state, Locale.US).status();
        assertEquals(TAKEN.contains(state) ? 201 : UNDECIDED.contains(state) ? 202 : 422, status);
    }

    @Test
    void what_came_to_nothing_is_told_with_the_payment_in_both_languages() throws Exception {
        for (PaymentState state : List.of(PaymentState.DECLINED, PaymentState.VOIDED, PaymentState.EXPIRED)) {
            JsonNode english =
                    JsonBody.MAPPER.readTree(authorised(state, Locale.US).body());
            JsonNode chinese = JsonBody.MAPPER.readTree(
                    authorised(state, Locale.SIMPLIFIED_CHINESE).body());
            assertEquals(Problems.TYPE + "tender-declined", english.path("type").asText());
            assertEquals(state.name(), english.path("payment").path("status").asText());
            assertFalse(english.path("detail").asText().isBlank());
            assertFalse(english.path("detail").equals(chinese.path("detail")));
        }
    }
}
