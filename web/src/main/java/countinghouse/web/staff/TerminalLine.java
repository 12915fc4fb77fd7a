package countinghouse.web.staff;

import countinghouse.onboarding.Recommendations;
import countinghouse.onboarding.Recommendations.Kept;
import countinghouse.web.ModelNames;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was recommended to the applicant of a case. */
@Named
@RequestScoped
public class TerminalLine {
    @Inject
    private Recommendations recommendations;

    @Inject
    private ModelNames models;

    @Inject
    private CasePage page;

    private @Nullable Optional<Kept> kept;

    public @Nullable Kept getKept() {
        if (kept == null) {
            kept = recommendations.kept(page.caller());
        }
        return kept.orElse(null);
    }

    /** The best one first. */
    public String getModels() {
        Kept found = getKept();
        return found == null
                ? ""
                : String.join(", ", found.models().stream().map(models::name).toList());
    }
}
