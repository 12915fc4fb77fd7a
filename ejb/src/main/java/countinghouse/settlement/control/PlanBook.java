package countinghouse.settlement.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.WholeTransaction;
import countinghouse.settlement.PricePlans.PlanView;
import countinghouse.settlement.PricePlans.Tables;
import countinghouse.settlement.Tariff;
import countinghouse.settlement.entity.PricePlanRow;
import countinghouse.settlement.entity.TariffRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Plans and tariffs as pricing asks for them. A tariff never changes, so it is read once. */
@ApplicationScoped
public class PlanBook {
    private static final int MOST_KEPT = 200;

    private final Map<String, Tariff> tariffs = new ConcurrentHashMap<>();

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private TariffShelf shelf;

    /** @param tariffId hash of both texts */
    public void keep(Caller caller, String tariffId, String interchange, String schemeFees) {
        if (tenants.bind(caller).find(TariffRow.class, tariffId) == null) {
            WholeTransaction.run(() -> shelf.keep(caller, tariffId, interchange, schemeFees));
        }
    }

    void add(Caller caller, PlanView plan) {
        EntityManager entities = tenants.bind(caller);
        entities.persist(new PricePlanRow(plan));
        entities.flush(); // items refer to it
    }

    /** Newest first; of two agreed for the same day the later holds, and the other never does. */
    public List<PlanView> plans(Caller caller) {
        return views(tenants.bind(caller)
                .createNamedQuery(PricePlanRow.ALL, PricePlanRow.class)
                .getResultList());
    }

    /** @param rows newest first */
    static List<PlanView> views(List<PricePlanRow> rows) {
        List<PlanView> views = new ArrayList<>();
        LocalDate next = null;
        for (PricePlanRow row : rows) {
            views.add(row.view(next == null ? null : next.minusDays(1)));
            next = row.effectiveOn();
        }
        return views;
    }

    /** @throws Refusal price-plan.none */
    public PlanView planOn(Caller caller, LocalDate day) {
        return planOn(plans(caller), day);
    }

    static PlanView planOn(List<PlanView> plans, LocalDate day) {
        return plans.stream()
                .filter(plan -> plan.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("price-plan.none"));
    }

    /** @throws Refusal not-found */
    public PlanView plan(Caller caller, String planId) {
        return plans(caller).stream()
                .filter(plan -> plan.id().equals(planId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("price plan"));
    }

    Tables tables(Caller caller, String tariffId) {
        TariffRow row = tenants.bind(caller).find(TariffRow.class, tariffId);
        return new Tables(row.interchange(), row.schemeFees());
    }

    public Tariff tariff(Caller caller, String tariffId) {
        Tariff known = tariffs.get(tariffId);
        if (known == null) {
            TariffRow row = tenants.bind(caller).find(TariffRow.class, tariffId);
            known = TariffFiles.read(row.interchange(), row.schemeFees());
            if (tariffs.size() >= MOST_KEPT) {
                tariffs.clear();
            }
            tariffs.put(tariffId, known);
        }
        return known;
    }
}
