package countinghouse.web.staff;

import countinghouse.underwriting.CaseView.DecisionView;
import countinghouse.underwriting.Conditions;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One condition that is not as the table suggested. */
public record TermLine(String what, String before, String after) implements Serializable {
    /** @param amount how a cap is written */
    static List<TermLine> of(@Nullable DecisionView decision, Function<Long, String> amount) {
        List<TermLine> lines = new ArrayList<>();
        if (decision == null || decision.changed() == null || decision.conditions() == null) {
            return lines;
        }
        Conditions before = decision.changed().suggested();
        Conditions after = decision.conditions();
        add(lines, "reserve", before.reservePercent() + "%", after.reservePercent() + "%");
        add(lines, "days", before.reserveDays(), after.reserveDays());
        add(lines, "cap", cap(before, amount), cap(after, amount));
        add(lines, "delay", before.payoutDelayDays(), after.payoutDelayDays());
        add(lines, "plan", before.pricePlan(), after.pricePlan());
        return lines;
    }

    private static String cap(Conditions terms, Function<Long, String> amount) {
        return terms.monthlyCap() == 0 ? "–" : amount.apply(terms.monthlyCap());
    }

    private static void add(List<TermLine> lines, String what, Object before, Object after) {
        if (!before.equals(after)) {
            lines.add(new TermLine(what, before.toString(), after.toString()));
        }
    }
}
