package countinghouse.onboarding;

import countinghouse.platform.Caller;
import countinghouse.underwriting.FactSection;
import java.util.List;

/**
 * An application from its first click to its end: DRAFT → SUBMITTED → VERIFYING → IN_REVIEW → APPROVED or DECLINED; ACTION_REQUIRED
 * while the applicant owes something; DECLINED → APPEALED once; WITHDRAWN by the applicant, EXPIRED by a timer.
 */
public interface Onboarding {
    /**
     * Opens a tenant for the person and a draft in it.
     *
     * @param applicant a signed-in person; no tenant bound
     * @throws countinghouse.kernel.Refusal application.country
     */
    ApplicationView start(Caller applicant, String country, String language);

    ApplicationView application(Caller caller);

    /** Its state alone, which costs one row instead of all that was stated. */
    ApplicationState state(Caller caller);

    /** Saves one section of a draft; see {@link countinghouse.underwriting.Underwriting#state} for refusals. */
    ApplicationView save(Caller applicant, FactSection section);

    ApplicationView chooseTerminal(Caller applicant, TerminalChoice choice);

    /** @throws countinghouse.kernel.Refusal application.incomplete {missing}, application.state */
    void submit(Caller applicant);

    /** @throws countinghouse.kernel.Refusal application.state, once it is decided */
    ApplicationView withdraw(Caller applicant);

    /**
     * Opens parts of a sent application to the applicant again, who then sends it with {@link #resubmit}.
     *
     * @param requirementCodes what shall be corrected, at least one
     * @throws countinghouse.kernel.Refusal application.state, application.amend-nothing
     */
    ApplicationView amend(Caller applicant, List<String> requirementCodes);

    /** @throws countinghouse.kernel.Refusal application.incomplete {missing}, application.state */
    void resubmit(Caller applicant);

    /**
     * Asks for another look by another person; once, within 30 days of the decline.
     *
     * @param grounds 1 to 2,000 characters
     * @throws countinghouse.kernel.Refusal application.appeal-grounds, application.no-appeal
     */
    ApplicationView appeal(Caller applicant, String grounds);

    List<TimelineEntry> timeline(Caller caller);
}
