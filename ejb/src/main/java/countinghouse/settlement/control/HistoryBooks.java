package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.Costs;
import countinghouse.settlement.PricePlans.PlanView;
import countinghouse.settlement.Tariff;
import countinghouse.settlement.entity.ItemKind;
import countinghouse.settlement.entity.SettlementEvent;
import countinghouse.settlement.entity.SettlementItem;
import countinghouse.tenancy.MerchantView;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a history file in, in the caller's transaction: all of it or nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class HistoryBooks {
    /** Rows that are kept in memory before they are written. */
    private static final int AT_ONCE = 500;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Ledger ledger;

    @Inject
    private PlanBook plans;

    @Inject
    private Items items;

    @Inject
    private Audit audit;

    /** @return lines stored */
    public int take(Caller operator, InputStream csv) {
        MerchantView merchant = tenancy.merchant(operator);
        LocalDate firstOpen = ledger.openDay(operator, LocalDate.EPOCH);
        Store store = new Store(operator, isNew(operator));
        HistoryImport history = new HistoryImport(store, merchant.businessDay(), merchant.currency(), firstOpen);
        HistoryFile.read(csv, history::accept);
        audit.record(
                operator,
                "history.imported",
                operator.tenant().value(),
                Map.of("lines", Integer.toString(history.lines())));
        return history.lines();
    }

    private boolean isNew(Caller operator) {
        return tenants.bind(operator)
                        .createNamedQuery(SettlementItem.FIRST_DAY, LocalDate.class)
                        .getSingleResult()
                == null;
    }

    /** What is stored, and the way to store more. */
    private final class Store implements HistoryImport.House {
        private final Caller operator;
        private final boolean empty;
        private int waiting;

        /** @param empty nothing was stored before, so nothing need be looked for */
        Store(Caller operator, boolean empty) {
            this.operator = operator;
            this.empty = empty;
        }

        @Override
        public PlanView planOn(LocalDate day) {
            return plans.planOn(operator, day);
        }

        @Override
        public Tariff tariff(String id) {
            return plans.tariff(operator, id);
        }

        @Override
        public @Nullable SettlementItem stored(String reference) {
            return empty ? null : items.byReference(operator, reference).orElse(null);
        }

        @Override
        public CaptureLeft left(SettlementItem capture) {
            return items.left(operator, capture);
        }

        @Override
        public boolean decided(SettlementItem dispute) {
            return items.about(operator, dispute).stream()
                    .anyMatch(item -> item.kind() == ItemKind.DISPUTE_WON || item.kind() == ItemKind.DISPUTE_LOST);
        }

        @Override
        public SettlementItem book(SettlementEvent event, String planId, Costs costs) {
            SettlementItem item = items.book(operator, event, planId, costs);
            if (++waiting % AT_ONCE == 0) {
                EntityManager entities = tenants.bind(operator);
                entities.flush();
                entities.clear();
            }
            return item;
        }
    }
}
