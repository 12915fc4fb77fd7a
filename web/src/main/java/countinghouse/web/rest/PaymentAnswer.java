package countinghouse.web.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.payments.PaymentView;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What calls that move a payment are answered with. What is undecided is told so; a decline is an answer like any other. */
final class PaymentAnswer {
    private PaymentAnswer() {}

    /** Who goes by the status alone hands the goods over at 201, so one that came to nothing, however it did, is answered as a decline. */
    static Answer authorised(PaymentView payment, Problems problems) {
        String why = nothing(payment);
        if (why == null) {
            return moved(payment, 201);
        }
        ObjectNode problem = problems.declined(why);
        problem.set("payment", PaymentJson.of(payment));
        return Answer.of(ProblemType.TENDER_DECLINED.status(), problem);
    }

    static Answer moved(PaymentView payment, int done) {
        return Answer.of(payment.isUndecided() ? 202 : done, PaymentJson.of(payment));
    }

    /** Why nothing was taken: the acquirer's code, or a word of ours; null when it was, or may yet be. */
    private static @Nullable String nothing(PaymentView payment) {
        return switch (payment.state()) {
            case DECLINED -> Objects.requireNonNullElse(payment.declineCode(), "05");
            case VOIDED -> "voided";
            case EXPIRED -> "expired";
            case REQUESTED, AUTHORIZED, CAPTURED, SETTLED, UNKNOWN -> null;
        };
    }
}
