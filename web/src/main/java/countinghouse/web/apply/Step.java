package countinghouse.web.apply;

import countinghouse.onboarding.ApplicationView;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps of the wizard, in their order, with the requirements that each one meets. */
public enum Step {
    BUSINESS("BUSINESS"),
    PERSON("PERSON", "IDENTITY_DOCUMENT"),
    ACCOUNT("SETTLEMENT_ACCOUNT"),
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

    public int getNumber() {
        return ordinal() + 1;
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

    Step next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    Step back() {
        return values()[Math.max(ordinal() - 1, 0)];
    }

    /** The first step that still owes something, else the last. */
    static Step firstOpen(ApplicationView application) {
        for (Step step : values()) {
            if (!step.done(application)) {
                return step;
            }
        }
        return REVIEW;
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
