package countinghouse.underwriting.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.underwriting.Advice;
import countinghouse.underwriting.Conditions;
import countinghouse.underwriting.Decisions.Decide;
import countinghouse.underwriting.TermsChange;
import countinghouse.underwriting.Underwriting.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of an approval: those that the table suggests, or others with a reason. Stricter ones are up to the underwriter; looser
 * ones are a senior's, and always two people's.
 */
record Terms(@Nullable Conditions conditions, @Nullable TermsChange changed) {
    private static final Terms NONE = new Terms(null, null);

    /** @throws Refusal conditions.plan, conditions.reason, conditions.looser */
    static Terms of(Caller person, Decide command, Optional<Advice> advice) {
        if (command.outcome() != Outcome.APPROVE) {
            return NONE;
        }
        Conditions suggested = advice.map(Advice::conditions).orElse(null);
        Conditions asked = command.conditions();
        if (asked == null || suggested == null || asked.equals(suggested)) {
            return new Terms(asked == null ? suggested : asked, null);
        }
        if (!asked.pricePlan().equals(suggested.pricePlan()) && !Conditions.PRICE_PLANS.contains(asked.pricePlan())) {
            throw Refusal.invalid("conditions.plan");
        }
        if (asked.looserThan(suggested) && !person.may(Permission.CASE_DECIDE_HIGH)) {
            throw Refusal.conflict("conditions.looser");
        }
        return new Terms(asked, new TermsChange(suggested, reason(command.termsReason())));
    }

    boolean loosened() {
        return conditions != null && changed != null && conditions.looserThan(changed.suggested());
    }

    /** What was changed from what to what, as codes and numbers. */
    Map<String, String> differences() {
        Map<String, String> found = new LinkedHashMap<>();
        if (conditions != null && changed != null) {
            Conditions before = changed.suggested();
            note(found, "reserve", before.reservePercent(), conditions.reservePercent());
            note(found, "days", before.reserveDays(), conditions.reserveDays());
            note(found, "cap", before.monthlyCap(), conditions.monthlyCap());
            note(found, "delay", before.payoutDelayDays(), conditions.payoutDelayDays());
            note(found, "channels", before.channels(), conditions.channels());
            note(found, "plan", before.pricePlan(), conditions.pricePlan());
        }
        return found;
    }

    private static void note(Map<String, String> found, String what, Object before, Object after) {
        if (!before.equals(after)) {
            found.put(what, before + " > " + after);
        }
    }

    private static String reason(@Nullable String given) {
        String bare = given == null ? "" : given.strip();
        if (bare.isEmpty() || bare.length() > DecisionsBean.LONGEST_NOTE) {
            throw Refusal.invalid("conditions.reason");
        }
        return bare;
    }
}
