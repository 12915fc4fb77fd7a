package countinghouse.payments;

import countinghouse.payments.Doubts.DoubtView;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A payment with what happened to it.
 *
 * @param steps oldest first
 * @param doubts what of it the acquirer did not answer at once, oldest first, with how often it was asked
 */
public record PaymentLife(PaymentView payment, List<Step> steps, List<DoubtView> doubts) implements Serializable {
    public PaymentLife {
        steps = List.copyOf(steps);
        doubts = List.copyOf(doubts);
    }

    /** @param what a stable word: a state in small letters, or such as {@code capture-requested}, {@code asked-by-hand} */
    public record Step(Instant at, String what) implements Serializable {}
}
