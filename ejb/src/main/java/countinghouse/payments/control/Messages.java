package countinghouse.payments.control;

import countinghouse.payments.Payments.Card;
import countinghouse.payments.Payments.Requested;
import countinghouse.payments.control.AcquirerDesk.Deed;
import countinghouse.payments.control.AcquirerDesk.ToTell;
import countinghouse.payments.entity.Instruction;
import countinghouse.payments.entity.Payment;
import countinghouse.payments.entity.Refund;
import countinghouse.payments.gateway.AuthorisationRequest;
import countinghouse.payments.gateway.CancelRequest;
import countinghouse.payments.gateway.CaptureRequest;
import countinghouse.payments.gateway.CredentialUse;
import countinghouse.payments.gateway.Instrument;
import countinghouse.payments.gateway.Operation;
import countinghouse.payments.gateway.PresentedCard;
import countinghouse.payments.gateway.RefundRequest;
import countinghouse.payments.gateway.Sent;
import countinghouse.payments.gateway.TransactionReference;
import countinghouse.platform.Caller;
import java.util.Optional;

/** Messages to the acquirer, made of what is stored, so that each is the same at every try. */
final class Messages {
    private Messages() {}

    static AuthorisationRequest authorisation(
            Caller caller, Requested requested, Instrument instrument, boolean capture) {
        var command = requested.command();
        return new AuthorisationRequest(
                new TransactionReference(requested.paymentId(), requested.trace(), requested.at()),
                AcceptorNumbers.of(caller.tenant(), requested.connector(), command.terminalId()),
                command.amount(),
                instrument,
                capture);
    }

    static PresentedCard presented(Card card) {
        CredentialUse use = card.keep() == null ? null : CredentialUse.KEEP;
        return new PresentedCard(card.token(), card.entryMode(), card.chipData(), card.device(), use);
    }

    /** The authorisation or purchase. */
    static Sent sent(Caller caller, Payment payment) {
        return new Sent(
                payment.isAtOnce() ? Operation.PURCHASE : Operation.AUTHORISATION,
                new TransactionReference(payment.id(), payment.trace(), payment.requestedAt()),
                AcceptorNumbers.of(caller.tenant(), payment.connector(), payment.terminalId()),
                payment.amount());
    }

    /** What holds the money now: the capture, where there was one. */
    static Sent holding(Caller caller, Payment payment, Optional<Instruction> capture) {
        Sent sent = sent(caller, payment);
        return capture.map(done -> new CaptureRequest(reference(done), sent, done.amount()).sent())
                .orElse(sent);
    }

    /** @param capture of the payment, when it was captured after its authorisation */
    static ToTell tell(Caller caller, Payment payment, Instruction instruction, Optional<Instruction> capture) {
        Deed deed = instruction.kind() == Instruction.Kind.CAPTURE
                ? new Deed.Capture(
                        new CaptureRequest(reference(instruction), sent(caller, payment), instruction.amount()))
                : new Deed.Cancel(new CancelRequest(reference(instruction), holding(caller, payment, capture)));
        return new ToTell(instruction.id(), deed, false);
    }

    /** @param capture of the payment, when it was captured after its authorisation */
    static ToTell tell(Caller caller, Payment payment, Refund refund, Optional<Instruction> capture) {
        TransactionReference own = new TransactionReference(refund.id(), refund.trace(), refund.requestedAt());
        RefundRequest request = new RefundRequest(own, holding(caller, payment, capture), refund.amount());
        return new ToTell(refund.id(), new Deed.Refund(request), false);
    }

    private static TransactionReference reference(Instruction instruction) {
        return new TransactionReference(instruction.id(), instruction.trace(), instruction.requestedAt());
    }
}
