package countinghouse.web.apply;

import countinghouse.onboarding.ApplicationView;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps of the wizard, in their order, with the requirements that each one meets. */
public enum Step {
    BUSINESS("BUSINESS"),
    PAPERS("REGISTRATION_DOCUMENT", "BANK_STATEMENT", "ADDRESS_PROOF"),
    OWNERS("OWNERS"),
    PERSON("PERSON", "IDENTITY_DOCUMENT"),
    ACCOUNT("SETTLEMENT_ACCOUNT"),
    VERIFY("CARD_OR_FACE"),
    TERMINAL("TERMINAL"),
    REVIEW("AGREEMENT");

    private final Set<String> requirements;

    Step(String... requirements) {
        this.requirements = Set.of(requirements);
    }

    /** As it stands in the address: {@code ?step=person}. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Steps that this application has: those that meet something it owes, and the last one. */
    static List<Step> of(ApplicationView application) {
        return Arrays.stream(values())
                .filter(step ->
                        step == REVIEW || application.requirements().stream().anyMatch(r -> step.owns(r.code())))
                .toList();
    }

    static @Nullable Step named(@Nullable String key) {
        for (Step step : values()) {
            if (step.getKey().equals(key)) {
                return step;
            }
        }
        return null;
    }

    boolean owns(String requirement) {
        return requirements.contains(requirement);
    }

    /** Whether nothing of this step is owed any more. */
    boolean done(ApplicationView application) {
        return application.requirements().stream()
                .filter(r -> owns(r.code()))
                .noneMatch(ApplicationView.Requirement::owed);
    }

    Step next(ApplicationView application) {
        List<Step> steps = of(application);
        return steps.get(Math.min(steps.indexOf(this) + 1, steps.size() - 1));
    }

    Step back(ApplicationView application) {
        List<Step> steps = of(application);
        return steps.get(Math.max(steps.indexOf(this) - 1, 0));
    }

    /** The first step that still owes something, else the last. */
    static Step firstOpen(ApplicationView application) {
        return of(application).stream()
                .filter(step -> !step.done(application))
                .findFirst()
                .orElse(REVIEW);
    }

    static Step of(String requirement) {
        for (Step step : values()) {
            if (step.owns(requirement)) {
                return step;
            }
        }
        return REVIEW;
    }
}
