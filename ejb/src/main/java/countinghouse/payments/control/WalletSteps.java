package countinghouse.payments.control;

import countinghouse.kernel.Hashes;
import countinghouse.kernel.Refusal;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.entity.Payment;
import countinghouse.payments.entity.PaymentEvent;
import countinghouse.payments.entity.WalletNotice;
import countinghouse.payments.gateway.Notice;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The transactions around a wallet's notice, and around what is given up. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WalletSteps {
    private static final String REFUND = "ref_";

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private PaymentBooks books;

    @Inject
    private Pending pending;

    @Inject
    private Clock clock;

    /**
     * Stores it once, and has the wallet asked at once where the payment is open. Of a refund the wallet's answer is final: what it says of it
     * later is nothing new.
     *
     * @return whether it was new
     */
    public boolean store(Caller self, String connector, Notice word) {
        if (word.reference().startsWith(REFUND)) {
            return false;
        }
        Payment payment = books.locked(self, word.reference());
        if (!payment.connector().equals(connector)) {
            throw Refusal.notFound("payment");
        }
        EntityManager entities = tenants.bind(self);
        String id = Hashes.sha256(connector + "\n" + word.eventId());
        if (entities.find(WalletNotice.class, id) != null) {
            return false;
        }
        entities.persist(new WalletNotice(id, payment.id(), clock.instant()));
        if (payment.isWaiting() || payment.state() == PaymentState.UNKNOWN) {
            pending.now(self, payment.id());
        }
        return true;
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean giveUp(Caller caller, String paymentId) {
        Payment payment = books.locked(caller, paymentId);
        if (!payment.isWaiting()) {
            return false;
        }
        books.move(caller, payment, PaymentEvent.LOSE_ANSWER);
        books.takeBack(caller, payment);
        pending.now(caller, paymentId);
        return true;
    }

    public boolean isTakenBack(Caller caller, String paymentId) {
        Payment payment = books.payment(caller, paymentId);
        return payment.isTakenBack() && payment.needsReversal();
    }

    public PaymentView view(Caller caller, String paymentId) {
        return books.payment(caller, paymentId).view();
    }
}
