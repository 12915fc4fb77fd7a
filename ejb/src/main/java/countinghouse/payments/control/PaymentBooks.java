package countinghouse.payments.control;

import static countinghouse.ledger.Ledger.Posting.credit;
import static countinghouse.ledger.Ledger.Posting.debit;

import countinghouse.audit.Audit;
import countinghouse.kernel.Refusal;
import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.PaymentState;
import countinghouse.payments.entity.Payment;
import countinghouse.payments.entity.PaymentEvent;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Moves a payment along its edges; each move is audited, a capture and its undoing are posted. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PaymentBooks {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Clock clock;

    @Inject
    private Ledger ledger;

    @Inject
    private Audit audit;

    public void add(Caller caller, Payment payment) {
        tenants.bind(caller).persist(payment);
        record(caller, payment);
    }

    /** The payment, locked to the end of the transaction. */
    public Payment locked(Caller caller, String paymentId) {
        return found(tenants.bind(caller).find(Payment.class, paymentId, LockModeType.PESSIMISTIC_WRITE));
    }

    public Payment payment(Caller caller, String paymentId) {
        return found(tenants.bind(caller).find(Payment.class, paymentId));
    }

    public List<Payment> ofSale(Caller caller, String saleId) {
        return tenants.bind(caller)
                .createNamedQuery(Payment.OF_SALE, Payment.class)
                .setParameter("sale", saleId)
                .getResultList();
    }

    public void approve(Caller caller, Payment payment, PaymentOutcome.Approved approval) {
        payment.approved(approval);
        move(caller, payment, PaymentEvent.AUTHORISE);
    }

    public void capture(Caller caller, Payment payment) {
        move(caller, payment, PaymentEvent.CAPTURE);
        post(
                caller,
                payment,
                "capture",
                List.of(debit(Account.CLEARING, payment.amount()), credit(Account.MERCHANT_PAYABLE, payment.amount())));
    }

    public void decline(Caller caller, Payment payment, String code) {
        payment.declined(code);
        move(caller, payment, PaymentEvent.DECLINE);
    }

    public void reverse(Caller caller, Payment payment) {
        boolean captured = payment.state() == PaymentState.CAPTURED;
        move(caller, payment, PaymentEvent.REVERSE);
        if (captured) {
            post(
                    caller,
                    payment,
                    "capture-reversed",
                    List.of(
                            debit(Account.MERCHANT_PAYABLE, payment.amount()),
                            credit(Account.CLEARING, payment.amount())));
        }
    }

    public void move(Caller caller, Payment payment, PaymentEvent event) {
        payment.happens(event, clock.instant());
        record(caller, payment);
    }

    /** The acquirer must have it back. */
    public void takeBack(Caller caller, Payment payment) {
        payment.takenBack(clock.instant());
        audit.record(caller, "payment.taken-back", payment.id(), Map.of("sale", payment.saleId()));
    }

    /** Nothing more can be done by the machine. */
    public void refer(Caller caller, Payment payment, String why) {
        audit.record(caller, "payment.needs-person", payment.id(), Map.of("sale", payment.saleId(), "why", why));
    }

    private void record(Caller caller, Payment payment) {
        String action = "payment." + payment.state().name().toLowerCase(Locale.ROOT);
        String amount = payment.amount().major().toPlainString() + " "
                + payment.amount().currency();
        audit.record(caller, action, payment.id(), Map.of("sale", payment.saleId(), "amount", amount));
    }

    private void post(Caller caller, Payment payment, String event, List<Ledger.Posting> postings) {
        Instant now = clock.instant();
        ledger.post(
                caller, new Ledger.Entry(event, payment.id(), payment.storeId(), payment.businessOn(), now, postings));
    }

    private static Payment found(@org.jspecify.annotations.Nullable Payment payment) {
        if (payment == null) {
            throw Refusal.notFound("payment");
        }
        return payment;
    }
}
