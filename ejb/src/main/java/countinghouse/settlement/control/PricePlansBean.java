package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans;
import countinghouse.settlement.Tariff;
import countinghouse.tenancy.CountryPacks;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Agrees plans; each is kept for good. */
@Stateless
@Local(PricePlans.class)
public class PricePlansBean implements PricePlans {
    @Inject
    private PlanBook book;

    @Inject
    private Ledger ledger;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Audit audit;

    @Inject
    private OwnerNotices notices;

    @Inject
    private Clock clock;

    @Override
    public PlanView agree(Caller operator, AgreePlan command) {
        requireOperator(operator);
        notices.requireProof(operator);
        requireOpen(operator, command.from());
        String tariff = kept(operator, command);
        PlanView plan = new PlanView(
                Ids.next("pln"), command.from(), null, command.plan(), tariff, clock.instant(), operator.actor());
        book.add(operator, plan);
        audit.record(
                operator,
                "price-plan.agreed",
                plan.id(),
                Map.of(
                        "holds",
                        command.from().toString(),
                        "name",
                        command.plan().name()));
        if (!operator.isSystem()) {
            notices.planAgreed(operator, plan.from(), plan.id());
        }
        return plan;
    }

    private static void requireOperator(Caller operator) {
        if (!operator.isSystem()) {
            operator.require(Permission.SETTLEMENT_MANAGE);
        }
    }

    /** What was sold already was priced; the operator's own commands, which move merchants over, come before that. */
    private void requireOpen(Caller operator, LocalDate from) {
        if (!ledger.openDay(operator, from).equals(from)) {
            throw Refusal.conflict("price-plan.closed-day");
        }
        LocalDate today = tenancy.merchant(operator).businessDay().of(clock.instant());
        if (!operator.isSystem() && !from.isAfter(today)) {
            throw Refusal.invalid("price-plan.begun-day");
        }
    }

    @Override
    public PlanView agreeStandard(Caller system, StandardTerms terms) {
        system.requireSystem();
        String country = tenancy.merchant(system).country();
        return agree(system, StandardPlans.of(CountryPacks.of(country), terms));
    }

    private String kept(Caller operator, AgreePlan command) {
        String id = read(command).id();
        book.keep(operator, id, command.interchange(), command.schemeFees());
        return id;
    }

    private static Tariff read(AgreePlan command) {
        Tariff tariff = TariffFiles.read(command.interchange(), command.schemeFees());
        if (tariff.interchange().isEmpty()) {
            throw Refusal.invalid("tariff.empty");
        }
        return tariff;
    }

    @Override
    public PlanView planOn(Caller caller, LocalDate day) {
        return book.planOn(reader(caller), day);
    }

    private static Caller reader(Caller caller) {
        return caller.require(Permission.STATEMENTS_READ, Permission.SETTLEMENT_READ);
    }

    @Override
    public List<PlanView> plans(Caller caller) {
        return book.plans(reader(caller));
    }

    @Override
    public Tariff tariff(Caller caller, String planId) {
        return book.tariff(reader(caller), book.plan(caller, planId).tariffId());
    }

    @Override
    public Tables tables(Caller caller, String planId) {
        return book.tables(reader(caller), book.plan(caller, planId).tariffId());
    }

    @Override
    public List<Example> examples(Caller caller, String planId, long amount) {
        PlanView plan = book.plan(reader(caller), planId);
        return examples(caller, plan.plan(), book.tariff(caller, plan.tariffId()), amount);
    }

    @Override
    public List<Example> preview(Caller operator, AgreePlan command, long amount) {
        requireOperator(operator);
        requireOpen(operator, command.from());
        return examples(operator, command.plan(), read(command), amount);
    }

    private List<Example> examples(Caller caller, PricePlan plan, Tariff tariff, long amount) {
        if (amount <= 0) {
            throw Refusal.invalid("money.amount");
        }
        Money sale = new Money(amount, tenancy.merchant(caller).currency());
        return tariff.interchange().stream()
                .map(row -> Pricing.example(plan, tariff, row, sale))
                .toList();
    }
}
