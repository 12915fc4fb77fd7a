package countinghouse.payments.control;

import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.payments.CardPayments;
import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.PaymentView;
import countinghouse.payments.entity.ClientKey;
import countinghouse.payments.entity.Instruction.Kind;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.WholeTransaction;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leads a payment without a sale through its steps: each change is a transaction of its own, with the acquirer asked between them. */
@Stateless
@Local(CardPayments.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CardPaymentsBean implements CardPayments {
    @Inject
    private CardPaymentSteps steps;

    @Inject
    private InstructionSteps instructions;

    @Inject
    private InstructionAnswers answers;

    @Inject
    private AcquirerDesk acquirer;

    @Override
    public PaymentView authorise(Caller caller, AuthorisePayment command) {
        caller.require(Permission.PAYMENTS_TAKE);
        CardPaymentSteps.Begun begun = WholeTransaction.run(() -> steps.store(caller, command));
        var toAsk = begun.toAsk();
        if (toAsk == null) {
            return begun.view();
        }
        PaymentOutcome outcome = acquirer.ask(caller, toAsk, command.capture());
        return WholeTransaction.run(() -> steps.settle(caller, toAsk.paymentId(), outcome));
    }

    @Override
    public PaymentView capture(Caller caller, CapturePayment command) {
        caller.require(Permission.PAYMENTS_TAKE);
        Money amount = command.amount();
        ClientKey key =
                ClientKey.of("capture", command.key(), command.paymentId() + (amount == null ? "" : "\n" + amount));
        return tell(caller, command.paymentId(), key, Kind.CAPTURE, amount);
    }

    @Override
    public PaymentView cancel(Caller caller, VoidPayment command) {
        caller.require(Permission.PAYMENTS_TAKE);
        ClientKey key = ClientKey.of("void", command.key(), command.paymentId());
        return tell(caller, command.paymentId(), key, Kind.VOID, null);
    }

    private PaymentView tell(Caller caller, String paymentId, ClientKey key, Kind kind, @Nullable Money amount) {
        InstructionSteps.Begun begun =
                WholeTransaction.run(() -> instructions.store(caller, paymentId, key, kind, amount));
        String code = begun.code();
        PaymentView view = begun.view();
        if (begun.toAsk() != null) {
            InstructionAnswers.Booked booked = answers.tell(caller, begun.toAsk());
            view = booked.view();
            code = booked.refusedWith();
        }
        if (code != null && !code.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "payment.refused", Map.of("code", code));
        }
        return view;
    }
}
