package countinghouse.payments.control;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.payments.Doubts;
import countinghouse.payments.Doubts.Resolution;
import countinghouse.payments.PaymentState;
import countinghouse.payments.RefundEnded;
import countinghouse.payments.RefundState;
import countinghouse.payments.RefundSucceeded;
import countinghouse.payments.Refunds.RefundView;
import countinghouse.payments.Refunds.RequestRefund;
import countinghouse.payments.entity.ClientKey;
import countinghouse.payments.entity.Payment;
import countinghouse.payments.entity.Refund;
import countinghouse.payments.entity.RefundTransition.Event;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The transactions around a refund. Locks the payment first, and so counts refunds of one payment one after the other. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefundSteps {
    @Inject
    private RefundRows rows;

    @Inject
    private InstructionRows captures;

    @Inject
    private PaymentBooks books;

    @Inject
    private Postings postings;

    @Inject
    private DoubtBook doubts;

    @Inject
    private Outbox outbox;

    /** @param toAsk null when the key has an answer already */
    public record Begun(RefundView view, AcquirerDesk.@Nullable ToTell toAsk) {}

    public Begun store(Caller caller, RequestRefund command) {
        ClientKey key = ClientKey.of(
                "refund",
                command.key(),
                command.paymentId() + "\n" + command.amount() + "\n"
                        + command.reason().name());
        Payment payment = books.locked(caller, command.paymentId());
        Optional<Refund> known = rows.ofKey(caller, key.hash());
        if (known.isPresent()) {
            return replayed(known.get(), key);
        }
        check(payment, command.amount());
        Instant now = rows.now();
        Refund refund = new Refund(Ids.next("ref"), payment, command.amount(), command.reason())
                .under(key, rows.trace(caller, payment), now);
        payment.refund(command.amount().minor());
        rows.add(caller, refund, now.plus(PaymentOpening.PATIENCE));
        return new Begun(refund.view(), Messages.tell(caller, payment, refund, captures.captureOf(caller, payment)));
    }

    private static Begun replayed(Refund known, ClientKey key) {
        if (!known.hasContent(key.content())) {
            throw Refusal.invalid("payment.key-reused");
        }
        if (known.view().state() == RefundState.REQUESTED) {
            throw Refusal.conflict("payment.running");
        }
        return new Begun(known.view(), null);
    }

    private static void check(Payment payment, Money amount) {
        boolean captured = payment.state() == PaymentState.CAPTURED || payment.state() == PaymentState.SETTLED;
        if (!captured || payment.isTakenBack()) {
            throw Refusal.conflict("payment.state");
        }
        if (payment.isUnderWay()) {
            throw Refusal.conflict("payment.running");
        }
        if (!amount.currency().equals(payment.amount().currency())) {
            throw Refusal.invalid("payment.currency");
        }
        if (!amount.isPositive() || amount.minor() > payment.refundable()) {
            Money left = new Money(payment.refundable(), amount.currency());
            throw Refusal.invalid("refund.amount", Map.of("left", PaymentBooks.words(left)));
        }
    }

    /** What is to be asked again, the same as before; empty when there is an answer. */
    public Optional<AcquirerDesk.ToTell> again(Caller caller, String refundId) {
        Refund refund = rows.get(caller, refundId);
        Payment payment = books.payment(caller, refund.paymentId());
        return Optional.of(refund)
                .filter(Refund::isOpen)
                .map(open -> Messages.tell(caller, payment, open, captures.captureOf(caller, payment))
                        .again());
    }

    /** The money is on its way to the customer. @param rrn the acquirer's reference, or null */
    public RefundView succeeded(Caller caller, String refundId, @Nullable String rrn, Resolution how, String reason) {
        Refund refund = rows.locked(caller, refundId);
        if (refund.isOpen()) {
            Payment payment = books.payment(caller, refund.paymentId());
            LocalDate day = postings.openDay(caller, postings.today(caller));
            refund.given(rrn, day);
            rows.move(caller, refund, Event.SUCCEED);
            postings.take(caller, "refund", payment, new Postings.Booked(refundId, refund.amount(), day));
            outbox.publish(caller, new RefundSucceeded(refundId, payment.id(), refund.amount(), rows.now(), day));
            ended(caller, refund, payment);
            doubts.resolve(caller, refundId, how, reason);
        }
        return refund.view();
    }

    /** No money has moved: its amount may be refunded again. */
    public RefundView failed(Caller caller, String refundId, String code, Resolution how, String reason) {
        Refund refund = rows.locked(caller, refundId);
        if (refund.isOpen()) {
            refund.refused(code);
            rows.move(caller, refund, Event.FAIL);
            Payment payment = books.locked(caller, refund.paymentId());
            payment.refund(-refund.amount().minor());
            ended(caller, refund, payment);
            doubts.resolve(caller, refundId, how, reason);
        }
        return refund.view();
    }

    private void ended(Caller caller, Refund refund, Payment payment) {
        outbox.publish(caller, new RefundEnded(refund.id(), payment.id(), payment.saleId(), refund.state()));
    }

    /** No answer: it is asked for again, at once or when its turn comes. */
    public RefundView lost(Caller caller, String refundId, String why) {
        Refund refund = rows.locked(caller, refundId);
        if (refund.state() == RefundState.REQUESTED) {
            rows.lost(caller, refund);
        } else if (refund.isOpen()) {
            doubts.tried(caller, subject(refund), why);
        }
        return refund.view();
    }

    public void refer(Caller caller, String refundId, String why) {
        Refund refund = rows.locked(caller, refundId);
        if (refund.isOpen()) {
            doubts.refer(caller, subject(refund), why);
        }
    }

    private static DoubtBook.Subject subject(Refund refund) {
        return new DoubtBook.Subject(Doubts.Kind.REFUND, refund.id(), refund.paymentId(), refund.amount());
    }
}
