package countinghouse.payments.control;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.payments.Doubts;
import countinghouse.payments.Doubts.Resolution;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.entity.ClientKey;
import countinghouse.payments.entity.Instruction;
import countinghouse.payments.entity.Instruction.Kind;
import countinghouse.payments.entity.Instruction.State;
import countinghouse.payments.entity.Payment;
import countinghouse.payments.entity.PaymentEvent;
import countinghouse.platform.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The transactions around a capture or a void. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InstructionSteps {
    @Inject
    private InstructionRows rows;

    @Inject
    private PaymentBooks books;

    @Inject
    private Postings postings;

    @Inject
    private Pending pending;

    @Inject
    private DoubtBook doubts;

    @Inject
    private Clock clock;

    /**
     * @param toAsk null when the key has an answer already
     * @param code of the refusal that stands under the key, or null
     */
    public record Begun(
            PaymentView view,
            AcquirerDesk.@Nullable ToTell toAsk,
            @Nullable String code) {}

    /** @param wanted of a capture; null for all that is authorised */
    public Begun store(Caller caller, String paymentId, ClientKey key, Kind kind, @Nullable Money wanted) {
        Payment payment = books.locked(caller, paymentId);
        Optional<Instruction> known = rows.ofKey(caller, key.hash());
        if (known.isPresent()) {
            return replayed(payment, known.get(), key);
        }
        if (payment.isUnderWay()) {
            throw Refusal.conflict("payment.running");
        }
        if (!may(payment, kind)) {
            throw Refusal.conflict("payment.state");
        }
        Money amount = kind == Kind.CAPTURE ? CardPaymentSteps.within(payment.amount(), wanted) : held(payment);
        Instant now = clock.instant();
        Instruction instruction = new Instruction(Ids.next("ins"), payment, kind, amount);
        rows.add(caller, instruction.under(key, rows.trace(caller, payment), now), now.plus(PaymentOpening.PATIENCE));
        payment.isAskedFor(kind);
        return new Begun(
                payment.view(), Messages.tell(caller, payment, instruction, rows.captureOf(caller, payment)), null);
    }

    /**
     * An authorisation whose time is over is to be released at the acquirer; it is told as a void is, under a key of our own.
     *
     * @return empty when there is nothing to release any more, or it is being told already
     * @throws IllegalStateException while the acquirer has not answered a capture or void
     */
    public Optional<AcquirerDesk.ToTell> lapse(Caller caller, String paymentId) {
        Payment payment = books.locked(caller, paymentId);
        if (payment.state() != PaymentState.AUTHORIZED || payment.isTakenBack()) {
            return Optional.empty();
        }
        ClientKey key = lapseOf(paymentId);
        if (rows.ofKey(caller, key.hash()).isPresent()) {
            return Optional.empty();
        }
        if (payment.isUnderWay()) {
            throw new IllegalStateException("payment " + paymentId + " is being captured or voided");
        }
        Instant now = clock.instant();
        Instruction instruction = new Instruction(Ids.next("ins"), payment, Kind.VOID, payment.amount());
        rows.add(caller, instruction.under(key, rows.trace(caller, payment), now), now.plus(PaymentOpening.PATIENCE));
        payment.isAskedFor(Kind.VOID);
        // As one that may have been sent: what does not leave us now is told later, and is no refusal.
        return Optional.of(
                Messages.tell(caller, payment, instruction, Optional.empty()).again());
    }

    private static ClientKey lapseOf(String paymentId) {
        return ClientKey.of("lapse", paymentId, paymentId);
    }

    private static boolean isLapse(Instruction instruction) {
        return instruction.isUnder(lapseOf(instruction.paymentId()));
    }

    /** A payment of a sale is undone with its sale. */
    private static boolean may(Payment payment, Kind kind) {
        boolean authorised = payment.state() == PaymentState.AUTHORIZED;
        boolean captured = payment.state() == PaymentState.CAPTURED;
        return !payment.isTakenBack()
                && payment.saleId().isEmpty()
                && (kind == Kind.CAPTURE ? authorised : authorised || captured && payment.isUntouched());
    }

    private static Money held(Payment payment) {
        return payment.state() == PaymentState.CAPTURED ? payment.capturedAmount() : payment.amount();
    }

    private static Begun replayed(Payment payment, Instruction known, ClientKey key) {
        if (!known.hasContent(key.content())) {
            throw Refusal.invalid("payment.key-reused");
        }
        if (known.state() == State.REQUESTED) {
            throw Refusal.conflict("payment.running");
        }
        return new Begun(payment.view(), null, known.state() == State.REFUSED ? known.answerCode() : null);
    }

    /** What is to be asked again, the same as before; empty when there is an answer. */
    public Optional<AcquirerDesk.ToTell> again(Caller caller, String instructionId) {
        Instruction instruction = rows.get(caller, instructionId);
        Payment payment = books.locked(caller, instruction.paymentId());
        return Optional.of(instruction)
                .filter(open -> open.state().isOpen())
                .map(open -> Messages.tell(caller, payment, open, rows.captureOf(caller, payment))
                        .again());
    }

    /** The acquirer has done it. */
    public PaymentView done(Caller caller, String instructionId, Resolution how, String reason) {
        Instruction instruction = rows.locked(caller, instructionId);
        Payment payment = books.locked(caller, instruction.paymentId());
        if (instruction.state().isOpen()) {
            close(caller, instruction, payment, State.DONE, null);
            if (instruction.kind() == Kind.CAPTURE) {
                books.capture(caller, payment, instruction.amount(), postings.today(caller));
            } else if (isLapse(instruction)) {
                books.move(caller, payment, PaymentEvent.EXPIRE);
            } else {
                books.undo(caller, payment, PaymentEvent.VOID);
            }
            pending.lasts(caller, payment);
            doubts.resolve(caller, instructionId, how, reason);
        }
        return payment.view();
    }

    /** It has not, and will not: the payment stays as it was. What is not released, because it is gone or not ours to release, has lapsed all the same. */
    public PaymentView refused(Caller caller, String instructionId, String code, Resolution how, String reason) {
        Instruction instruction = rows.locked(caller, instructionId);
        Payment payment = books.locked(caller, instruction.paymentId());
        if (instruction.state().isOpen()) {
            close(caller, instruction, payment, State.REFUSED, code);
            if (isLapse(instruction)) {
                books.move(caller, payment, PaymentEvent.EXPIRE);
                pending.lasts(caller, payment);
            }
            doubts.resolve(caller, instructionId, how, reason);
        }
        return payment.view();
    }

    /** No answer: it will be told again, at once or when its turn comes. */
    public PaymentView lost(Caller caller, String instructionId, String why) {
        Instruction instruction = rows.locked(caller, instructionId);
        if (instruction.state() == State.REQUESTED) {
            instruction.becomes(State.UNKNOWN, null, clock.instant());
            rows.record(caller, instruction);
            rows.askAgainNow(caller, instruction);
        } else if (instruction.state() == State.UNKNOWN) {
            doubts.tried(caller, subject(instruction), why);
        }
        return books.payment(caller, instruction.paymentId()).view();
    }

    public void refer(Caller caller, String instructionId, String why) {
        Instruction instruction = rows.locked(caller, instructionId);
        if (instruction.state().isOpen()) {
            doubts.refer(caller, subject(instruction), why);
        }
    }

    private void close(Caller caller, Instruction instruction, Payment payment, State end, @Nullable String code) {
        instruction.becomes(end, code, clock.instant());
        payment.isAskedFor(null);
        rows.record(caller, instruction);
        rows.over(caller, instruction);
    }

    private static DoubtBook.Subject subject(Instruction instruction) {
        return new DoubtBook.Subject(
                instruction.kind() == Kind.CAPTURE ? Doubts.Kind.CAPTURE : Doubts.Kind.VOID,
                instruction.id(),
                instruction.paymentId(),
                instruction.amount());
    }
}
