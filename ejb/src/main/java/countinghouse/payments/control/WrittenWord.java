package countinghouse.payments.control;

import countinghouse.payments.Doubts.DoubtView;
import countinghouse.payments.Doubts.Resolution;
import countinghouse.payments.PaymentOutcome;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What the acquirer has said in writing is booked like what it answers. */
@ApplicationScoped
public class WrittenWord {
    /** In the place of a response code. */
    private static final String SAID_NO = "word";

    @Inject
    private ReversalSteps payments;

    @Inject
    private InstructionSteps instructions;

    @Inject
    private RefundSteps refunds;

    /** @param approval of a purchase that was captured */
    public void book(
            Caller operator, DoubtView doubt, boolean done, Optional<PaymentOutcome.Approved> approval, String reason) {
        String subject = doubt.subjectId();
        switch (doubt.kind()) {
            case PURCHASE -> payments.word(operator, subject, approval, reason);
            case CAPTURE, VOID -> {
                if (done) {
                    instructions.done(operator, subject, Resolution.WORD_DONE, reason);
                } else {
                    instructions.refused(operator, subject, SAID_NO, Resolution.WORD_NOT_DONE, reason);
                }
            }
            case REFUND -> {
                if (done) {
                    refunds.succeeded(operator, subject, null, Resolution.WORD_DONE, reason);
                } else {
                    refunds.failed(operator, subject, SAID_NO, Resolution.WORD_NOT_DONE, reason);
                }
            }
        }
    }
}
