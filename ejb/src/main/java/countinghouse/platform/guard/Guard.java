package countinghouse.platform.guard;

import countinghouse.platform.Caller;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Judges each text once, and at each execution compares the values it binds with the tenant of the transaction. */
public final class Guard {
    /** Texts are few and fixed; if somebody made them up without end, the rest would be judged anew each time. */
    private static final int REMEMBERED = 5_000;

    private final StatementRules rules;
    private final Supplier<@Nullable String> tenant;
    private final BooleanSupplier engineDoor;
    private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();

    /**
     * @param listed texts of the platform's own statements
     * @param tenant of the running transaction; null when none is bound, or none runs
     * @param engineDoor whether the façade of the process engine has let the thread through
     */
    public Guard(
            KnownTables tables, ListedTexts listed, Supplier<@Nullable String> tenant, BooleanSupplier engineDoor) {
        this.rules = new StatementRules(tables, listed);
        this.tenant = tenant;
        this.engineDoor = engineDoor;
    }

    /** Values of one execution's parameters. */
    public interface Values {
        /** @param position from 1 */
        @Nullable
        Object at(int position);
    }

    /**
     * @param executions one for a plain statement, several for a batch
     * @throws StatementRefused unless it may run
     */
    public void pass(String text, List<? extends Values> executions) {
        switch (verdict(text)) {
            case Verdict.Listed(boolean unbound) -> {
                if (unbound && isOfMerchant(tenant.get())) {
                    throw new StatementRefused("it is over all tenants, and the transaction is a merchant's");
                }
            }
            case Verdict.Engine() -> {
                if (!engineDoor.getAsBoolean()) {
                    throw new StatementRefused("the engine's tables are reached past its façade");
                }
            }
            case Verdict.Refused(String reason) -> throw new StatementRefused(reason);
            case Verdict.Bound bound -> compare(bound, executions);
        }
    }

    private static boolean isOfMerchant(@Nullable String bound) {
        return bound != null && !bound.equals(Caller.PLATFORM);
    }

    private void compare(Verdict.Bound bound, List<? extends Values> executions) {
        requireTexts(bound, executions);
        if (bound.isFree()) {
            return;
        }
        String expected = tenant.get();
        if (expected == null) {
            throw new StatementRefused("the transaction has no tenant");
        }
        for (String literal : bound.literals()) {
            refuseOther(literal, expected);
        }
        for (int position : bound.parameters()) {
            for (Values values : executions) {
                refuseOther(values.at(position), expected);
            }
            if (executions.isEmpty()) {
                refuseOther(null, expected);
            }
        }
    }

    private static void requireTexts(Verdict.Bound bound, List<? extends Values> executions) {
        boolean texts = executions.stream()
                .allMatch(values -> bound.keys().stream().allMatch(position -> values.at(position) instanceof String));
        if (!texts || executions.isEmpty() && !bound.keys().isEmpty()) {
            throw new StatementRefused("a key that is no text");
        }
    }

    private static void refuseOther(@Nullable Object value, String expected) {
        if (!expected.equals(value)) {
            throw new StatementRefused("it is bound to another tenant than its transaction");
        }
    }

    private Verdict verdict(String text) {
        Verdict known = verdicts.get(text);
        if (known == null) {
            known = rules.judge(text);
            if (verdicts.size() < REMEMBERED) {
                verdicts.put(text, known);
            }
        }
        return known;
    }
}
