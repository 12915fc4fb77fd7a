package countinghouse.onboarding;

import countinghouse.underwriting.DeclineReason;
import countinghouse.underwriting.FactsView;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application as the applicant sees it. */
public record ApplicationView(
        String id,
        String tenantId,
        String number,
        ApplicationState state,
        FactsView facts,
        @Nullable TerminalChoice terminal,
        @Nullable String agreementVersion,
        @Nullable Instant agreementAcceptedAt,
        @Nullable Instant submittedAt,
        Instant savedAt,
        List<Requirement> requirements,
        List<DeclineReason> declineReasons)
        implements Serializable {

    public long done() {
        return requirements.stream().filter(Requirement::satisfied).count();
    }

    /** @param code BUSINESS, PERSON, DOCUMENT, ACCOUNT, TERMINAL or AGREEMENT */
    public record Requirement(String code, boolean satisfied) implements Serializable {}
}
