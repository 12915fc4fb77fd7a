package countinghouse.payments.control;

import countinghouse.devices.Checklist;
import countinghouse.devices.Checklist.CheckView;
import countinghouse.devices.Checklist.Item;
import countinghouse.devices.Checklist.Report;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.Payments;
import countinghouse.payments.entity.SamplePayment;
import countinghouse.payments.gateway.Operation;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.payments.gateway.Sent;
import countinghouse.payments.gateway.TransactionReference;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Work;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The transactions around a sample payment. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TrialSteps {
    /** Time for the merchant to void it by hand; then it is taken back all the same. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final long ONE_HUNDRED_MINOR = 100;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Checklist checklist;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Traces traces;

    @Inject
    private Work work;

    @Inject
    private Clock clock;

    public Payments.Requested request(Caller caller, String terminalId, Item item, Payments.Card card) {
        boolean due = checklist.of(caller, terminalId).stream().anyMatch(check -> check.item() == item);
        if (!due) {
            throw Refusal.conflict("terminal.state");
        }
        Instant now = clock.instant();
        Money amount = new Money(ONE_HUNDRED_MINOR, tenancy.merchant(caller).currency());
        Payments.RequestPayment payment = new Payments.RequestPayment("", "", terminalId, amount, card, now);
        Payments.Requested requested =
                new Payments.Requested(Ids.next("smp"), traces.next(caller, terminalId), now, "", payment);
        tenants.bind(caller).persist(new SamplePayment(requested, item));
        work.queue(caller, SampleReversal.KIND, requested.paymentId(), now.plus(PATIENCE));
        return requested;
    }

    public void settle(Caller caller, String sampleId, PaymentOutcome outcome) {
        SamplePayment sample = locked(caller, sampleId).orElseThrow();
        switch (outcome) {
            case PaymentOutcome.Approved _ -> sample.answered(SamplePayment.State.APPROVED, clock.instant());
            case PaymentOutcome.Declined _ -> {
                sample.answered(SamplePayment.State.DECLINED, clock.instant());
                work.cancel(caller, SampleReversal.KIND, sampleId);
            }
            default -> sample.answered(SamplePayment.State.UNKNOWN, clock.instant());
        }
    }

    /** @throws Refusal check.no-payment, when there is none that could be voided */
    public String lastApproved(Caller caller, String terminalId) {
        return tenants.bind(caller)
                .createNamedQuery(SamplePayment.APPROVED_OF, SamplePayment.class)
                .setParameter("terminal", terminalId)
                .setParameter("purpose", Item.PAYMENT)
                .setParameter("state", SamplePayment.State.APPROVED)
                .getResultStream()
                .findFirst()
                .map(SamplePayment::id)
                .orElseThrow(() -> Refusal.conflict("check.no-payment"));
    }

    /** Empty when there is nothing to take back any more; the same request at every try. */
    public Optional<ReversalRequest> begin(Caller caller, String sampleId, ReversalRequest.Reason wanted) {
        return locked(caller, sampleId)
                .filter(SamplePayment::needsReversal)
                .map(sample -> traces.reversal(
                        caller,
                        sample,
                        sent(caller, sample),
                        sample.isUnanswered() ? ReversalRequest.Reason.TIMEOUT : wanted));
    }

    private static Sent sent(Caller caller, SamplePayment sample) {
        return new Sent(
                Operation.PURCHASE,
                new TransactionReference(sample.id(), sample.trace(), sample.requestedAt()),
                AcceptorNumbers.of(caller.tenant(), "", sample.terminalId()),
                sample.amount());
    }

    public void takenBack(Caller caller, String sampleId) {
        locked(caller, sampleId).orElseThrow().takenBack(clock.instant());
        work.cancel(caller, SampleReversal.KIND, sampleId);
    }

    /** The acquirer's word stands on the checklist. */
    public List<CheckView> told(Caller caller, Report report) {
        return checklist.tried(Caller.system(caller.tenant(), "payments"), report);
    }

    private Optional<SamplePayment> locked(Caller caller, String sampleId) {
        EntityManager entities = tenants.bind(caller);
        return Optional.ofNullable(entities.find(SamplePayment.class, sampleId, LockModeType.PESSIMISTIC_WRITE));
    }
}
