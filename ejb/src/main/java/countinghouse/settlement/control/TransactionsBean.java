package countinghouse.settlement.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.settlement.PricePlans.PlanView;
import countinghouse.settlement.Tariff;
import countinghouse.settlement.Transactions;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The door to a merchant's transactions. */
@Stateless
@Local(Transactions.class)
public class TransactionsBean implements Transactions {
    private static final int LONGEST_TEXT = 64;

    @Inject
    private ItemSearch search;

    @Inject
    private Lives lives;

    @Inject
    private PlanBook plans;

    @Inject
    private Tenancy tenancy;

    @Override
    public List<Line> list(Caller caller, Filter filter, @Nullable Cursor after, int limit) {
        caller.require(Permission.STATEMENTS_READ);
        requireShort(filter);
        return search.page(caller, filter, after, Math.clamp(limit, 1, LONGEST_LIST));
    }

    @Override
    public Sums sums(Caller caller, Filter filter) {
        caller.require(Permission.STATEMENTS_READ);
        requireShort(filter);
        return search.sums(caller, filter);
    }

    private static void requireShort(Filter filter) {
        if (filter.text().length() > LONGEST_TEXT || filter.scheme().length() > LONGEST_TEXT) {
            throw Refusal.invalid("transactions.text");
        }
    }

    @Override
    public Explained transaction(Caller caller, String id) {
        caller.require(Permission.STATEMENTS_READ);
        return lives.of(caller, id, tenancy.merchant(caller).currency());
    }

    @Override
    public List<String> schemes(Caller caller) {
        caller.require(Permission.STATEMENTS_READ);
        TreeSet<String> schemes = new TreeSet<>();
        for (PlanView plan : plans.plans(caller)) {
            Tariff tariff = plans.tariff(caller, plan.tariffId());
            tariff.interchange().forEach(row -> schemes.add(row.use().scheme()));
            schemes.addAll(tariff.schemeFees().keySet());
        }
        schemes.remove(Tariff.ANY);
        return List.copyOf(schemes);
    }
}
