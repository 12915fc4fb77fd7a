package countinghouse.onboarding;

import countinghouse.underwriting.DeclineReason;
import countinghouse.underwriting.FactsView;
import countinghouse.underwriting.RequirementReason;
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
        @Nullable Instant answerDueAt,
        boolean appealable,
        Instant savedAt,
        List<Requirement> requirements,
        List<DeclineReason> declineReasons)
        implements Serializable {

    /** How many are given or need not be. */
    public long done() {
        return requirements.stream().filter(r -> !r.owed()).count();
    }

    /** Whether the applicant may change this part now. */
    public boolean open(String code) {
        return switch (state) {
            case DRAFT -> true;
            case ACTION_REQUIRED -> requirements.stream().anyMatch(r -> r.code().equals(code) && r.asked());
            default -> false;
        };
    }

    /**
     * @param code BUSINESS, PERSON, IDENTITY_DOCUMENT, SETTLEMENT_ACCOUNT, TERMINAL, AGREEMENT …
     * @param reason why it has to be given again; kept until it is accepted
     * @param note what the underwriter wrote to the applicant
     * @param asked asked for again, and open until the application is sent again
     * @param waivedBy the underwriter who said that it is not needed, and why; not for the applicant's eyes
     */
    public record Requirement(
            String code,
            RequirementState state,
            @Nullable RequirementReason reason,
            @Nullable String note,
            boolean asked,
            @Nullable String waivedBy,
            @Nullable String waivedWhy)
            implements Serializable {
        /** Without the name of who waived it. */
        public Requirement forApplicant() {
            return new Requirement(code, state, reason, note, asked, null, null);
        }

        /** Whether it is the applicant's turn. */
        public boolean owed() {
            return state == RequirementState.DUE || state == RequirementState.REJECTED;
        }
    }
}
