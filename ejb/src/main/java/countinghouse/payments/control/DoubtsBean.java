package countinghouse.payments.control;

import countinghouse.kernel.CardNumbers;
import countinghouse.kernel.Refusal;
import countinghouse.payments.Doubts;
import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.Region;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** What a person of the operator does about what the acquirer has not answered. */
@Stateless
@Local(Doubts.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DoubtsBean implements Doubts {
    private static final String SCHEME = "[A-Z_]{2,20}";
    private static final String PRODUCT = "CREDIT|DEBIT|PREPAID|COMMERCIAL|WALLET";

    @Inject
    private DoubtSteps steps;

    @Inject
    private PaymentAnswers payments;

    @Inject
    private InstructionAnswers instructions;

    @Inject
    private RefundAnswers refunds;

    @Inject
    private WrittenWord written;

    @Override
    public DoubtView of(Caller operator, String doubtId) {
        operator.require(Permission.DOUBT_READ);
        return steps.view(operator, doubtId);
    }

    @Override
    public DoubtView askNow(Caller operator, String doubtId) {
        operator.require(Permission.DOUBT_RESOLVE);
        DoubtView doubt = steps.begun(operator, doubtId, "payment.asked-by-hand");
        asFarAsItGoes(() -> {
            switch (doubt.kind()) {
                case PURCHASE -> payments.inquireNow(operator, doubt.subjectId());
                case CAPTURE, VOID -> instructions.tellAgain(operator, doubt.subjectId());
                case REFUND -> refunds.askAgain(operator, doubt.subjectId());
            }
        });
        return steps.view(operator, doubtId);
    }

    @Override
    public DoubtView reverseNow(Caller operator, String doubtId) {
        operator.require(Permission.DOUBT_RESOLVE);
        if (steps.view(operator, doubtId).kind() != Kind.PURCHASE) {
            throw Refusal.conflict("doubt.kind");
        }
        DoubtView doubt = steps.begun(operator, doubtId, "payment.reversed-by-hand");
        asFarAsItGoes(() -> payments.reverseNow(operator, doubt.subjectId()));
        return steps.view(operator, doubtId);
    }

    /** No answer is counted as a try, and is no failure of the person's. */
    private static void asFarAsItGoes(Runnable question) {
        try {
            question.run();
        } catch (StillUnknown e) {
            // The doubt says so.
        }
    }

    @Override
    public DoubtView record(Caller operator, RecordWord word) {
        operator.require(Permission.DOUBT_RESOLVE);
        String reason = word.reason().strip();
        if (reason.length() < 10 || reason.length() > 200 || CardNumbers.foundIn(reason)) {
            throw Refusal.invalid("doubt.reason");
        }
        DoubtView doubt = steps.view(operator, word.doubtId());
        Optional<PaymentOutcome.Approved> approval =
                doubt.kind() == Kind.PURCHASE && word.done() ? Optional.of(approval(word)) : Optional.empty();
        steps.begun(operator, word.doubtId(), "payment.word-recorded");
        written.book(operator, doubt, word.done(), approval, reason);
        return steps.view(operator, word.doubtId());
    }

    private static PaymentOutcome.Approved approval(RecordWord word) {
        ToldCard card = word.card();
        if (card == null || !card.scheme().matches(SCHEME) || !card.product().matches(PRODUCT)) {
            throw Refusal.invalid("doubt.scheme");
        }
        if (!card.authorisationCode().matches("[A-Za-z0-9]{0,6}")) {
            throw Refusal.invalid("doubt.code");
        }
        return new PaymentOutcome.Approved(
                card.authorisationCode(), "", card.scheme(), card.product(), "", "", Region.DOMESTIC);
    }
}
