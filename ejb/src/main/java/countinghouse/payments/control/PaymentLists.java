package countinghouse.payments.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Refusal;
import countinghouse.payments.Disputes.DisputeFilter;
import countinghouse.payments.Disputes.DisputeView;
import countinghouse.payments.Doubts.DoubtView;
import countinghouse.payments.PaymentLife;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments.PaymentFilter;
import countinghouse.payments.Payments.Period;
import countinghouse.payments.Payments.Place;
import countinghouse.payments.Refunds.RefundFilter;
import countinghouse.payments.Refunds.RefundView;
import countinghouse.payments.StoredCardState;
import countinghouse.payments.StoredCardView;
import countinghouse.payments.StoredCards.StoredCardFilter;
import countinghouse.payments.entity.Dispute;
import countinghouse.payments.entity.Doubt;
import countinghouse.payments.entity.Payment;
import countinghouse.payments.entity.Refund;
import countinghouse.payments.entity.StoredCard;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lists, newest first: ids begin with the time, so that the place in a list is the last id seen. */
@ApplicationScoped
public class PaymentLists {
    private static final int MOST = 10_000;
    private static final int AT_ONCE = 500;

    /** What the trail says of payments begins so. */
    private static final String TRAIL = "payment.";

    /** Behind every id. */
    private static final String END = "zzzz";

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public List<PaymentView> payments(Caller caller, PaymentFilter filter) {
        if (!filter.text().matches("[ -~]{0,64}")) {
            return List.of();
        }
        var query = tenants.bind(caller)
                .createNamedQuery(Payment.PAGE, Payment.class)
                .setParameter("states", filter.states())
                .setParameter("store", filter.storeId())
                .setParameter("scheme", filter.scheme())
                .setParameter("text", filter.text())
                .setParameter("least", filter.amounts().least())
                .setParameter("most", filter.amounts().most());
        return page(query, filter.period(), own(caller, Payment.class, filter.place()))
                .map(Payment::view)
                .toList();
    }

    /** As the trail has it; who may see a payment need not see the trail. */
    public PaymentLife life(Caller caller, PaymentView payment) {
        Caller reader = Caller.system(caller.tenant(), "payments");
        List<PaymentLife.Step> steps = audit.of(reader, payment.id()).reversed().stream()
                .filter(row -> row.action().startsWith(TRAIL))
                .map(row -> new PaymentLife.Step(row.at(), row.action().substring(TRAIL.length())))
                .toList();
        List<DoubtView> doubts = tenants.bind(caller)
                .createNamedQuery(Doubt.OF_PAYMENT, Doubt.class)
                .setParameter("payment", payment.id())
                .getResultStream()
                .map(Doubt::view)
                .toList();
        return new PaymentLife(payment, steps, doubts);
    }

    public List<RefundView> refunds(Caller caller, RefundFilter filter) {
        var query = tenants.bind(caller)
                .createNamedQuery(Refund.PAGE, Refund.class)
                .setParameter("states", filter.states())
                .setParameter("payment", filter.paymentId());
        return page(query, filter.period(), own(caller, Refund.class, filter.place()))
                .map(Refund::view)
                .toList();
    }

    public List<DisputeView> disputes(Caller caller, DisputeFilter filter) {
        var query = tenants.bind(caller)
                .createNamedQuery(Dispute.PAGE, Dispute.class)
                .setParameter("states", filter.states())
                .setParameter("payment", filter.paymentId());
        return page(query, filter.period(), own(caller, Dispute.class, filter.place()))
                .map(dispute -> dispute.view(List.of()))
                .toList();
    }

    public List<StoredCardView> storedCards(Caller caller, StoredCardFilter filter) {
        if (!filter.customer().matches("[ -~]{0,64}")) {
            return List.of();
        }
        var query = tenants.bind(caller)
                .createNamedQuery(StoredCard.PAGE, StoredCard.class)
                .setParameter("state", StoredCardState.ACTIVE)
                .setParameter("customer", filter.customer());
        return page(query, own(caller, StoredCard.class, filter.place()))
                .map(StoredCard::view)
                .toList();
    }

    /** A place is the id of a row that the caller has seen; any other is refused alike, whoever's it is. */
    private Place own(Caller caller, Class<?> type, Place place) {
        boolean known = place.before().isEmpty()
                || place.before().matches("[ -~]{0,40}") && tenants.bind(caller).find(type, place.before()) != null;
        if (!known) {
            throw Refusal.invalid("payment.limit");
        }
        return place;
    }

    private <T> Stream<T> page(TypedQuery<T> query, Period period, Place place) {
        // Nothing is later; and MariaDB holds nothing to be before a moment after January 2038.
        Instant soon = clock.instant().plus(1, ChronoUnit.DAYS);
        query.setParameter("from", period.from());
        query.setParameter("until", soon.isBefore(period.until()) ? soon : period.until());
        return page(query, place);
    }

    private static <T> Stream<T> page(TypedQuery<T> query, Place place) {
        if (place.limit() < 1 || place.limit() > MOST) {
            throw Refusal.invalid("payment.limit");
        }
        return query
                .setParameter("before", place.before().isEmpty() ? END : place.before())
                .setMaxResults(place.limit())
                .getResultList()
                .stream();
    }

    /** Many at once: what the table of transitions says of one, said of all of them. */
    public int settle(Caller system, List<String> paymentIds) {
        int settled = 0;
        for (int i = 0; i < paymentIds.size(); i += AT_ONCE) {
            settled += tenants.bind(system)
                    .createNamedQuery(Payment.SETTLE)
                    .setParameter("settled", PaymentState.SETTLED)
                    .setParameter("captured", PaymentState.CAPTURED)
                    .setParameter("ids", paymentIds.subList(i, Math.min(paymentIds.size(), i + AT_ONCE)))
                    .executeUpdate();
        }
        if (settled > 0) {
            audit.record(
                    system, "payment.settled", system.tenant().value(), Map.of("payments", Integer.toString(settled)));
        }
        return settled;
    }
}
