package countinghouse.settlement.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.SettlementAdvice;
import countinghouse.settlement.entity.Payout;
import countinghouse.settlement.entity.SettlementBatch;
import countinghouse.settlement.entity.SettlementItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/** Tells what makes up a closed day. */
@ApplicationScoped
public class DayAdvice {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Batches batches;

    @Inject
    private Covers covers;

    SettlementAdvice of(Caller caller, LocalDate day) {
        SettlementBatch batch = batches.on(caller, day).orElseThrow(() -> Refusal.notFound("settlement day"));
        EntityManager entities = tenants.bind(caller);
        List<SettlementItem> items = entities.createNamedQuery(SettlementItem.OF_DAY, SettlementItem.class)
                .setParameter("day", day)
                .getResultList();
        MonthlyStatement.PayoutLine payout = entities.createNamedQuery(Payout.BETWEEN, Payout.class)
                .setParameter("from", day)
                .setParameter("through", day)
                .getResultStream()
                .findFirst()
                .map(Payout::line)
                .orElse(null);
        return new SettlementAdvice(
                covers.ofDay(caller, batch),
                batch.day(),
                items.stream().map(SettlementItem::line).toList(),
                payout);
    }
}
