package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.PricePlans;
import countinghouse.settlement.Tariff;
import countinghouse.settlement.entity.PricePlanRow;
import countinghouse.tenancy.CountryPacks;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Agrees plans; each is kept for good. */
@Stateless
@Local(PricePlans.class)
public class PricePlansBean implements PricePlans {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private PlanBook book;

    @Inject
    private Ledger ledger;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Override
    public PlanView agree(Caller operator, AgreePlan command) {
        operator.requireSystem();
        if (!ledger.openDay(operator, command.from()).equals(command.from())) {
            throw Refusal.conflict("price-plan.closed-day");
        }
        String tariff = tariff(operator, command);
        EntityManager entities = tenants.bind(operator);
        PlanView plan = new PlanView(
                Ids.next("pln"), command.from(), null, command.plan(), tariff, clock.instant(), operator.actor());
        entities.persist(new PricePlanRow(plan));
        entities.flush(); // items refer to it
        audit.record(
                operator,
                "price-plan.agreed",
                plan.id(),
                Map.of("from", command.from().toString(), "name", command.plan().name()));
        return plan;
    }

    @Override
    public PlanView agreeStandard(Caller system, StandardTerms terms) {
        system.requireSystem();
        String country = tenancy.merchant(system).country();
        return agree(system, StandardPlans.of(CountryPacks.of(country), terms));
    }

    private String tariff(Caller operator, AgreePlan command) {
        Tariff tariff = TariffFiles.read(command.interchange(), command.schemeFees());
        if (tariff.interchange().isEmpty()) {
            throw Refusal.invalid("tariff.empty");
        }
        book.keep(operator, tariff.id(), command.interchange(), command.schemeFees());
        return tariff.id();
    }

    @Override
    public PlanView planOn(Caller caller, LocalDate day) {
        caller.require(Permission.STATEMENTS_READ);
        return book.planOn(caller, day);
    }

    @Override
    public List<PlanView> plans(Caller caller) {
        caller.require(Permission.STATEMENTS_READ);
        return book.plans(caller);
    }

    @Override
    public Tariff tariff(Caller caller, String planId) {
        caller.require(Permission.STATEMENTS_READ);
        return book.tariff(caller, book.plan(caller, planId).tariffId());
    }
}
