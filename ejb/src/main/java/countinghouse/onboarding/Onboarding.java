package countinghouse.onboarding;

import countinghouse.platform.Caller;
import countinghouse.underwriting.FactSection;
import java.util.List;

/**
 * An application from its first click to its end: DRAFT → SUBMITTED → VERIFYING → IN_REVIEW → APPROVED or DECLINED, WITHDRAWN by the
 * applicant before a decision.
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

    /** Saves one section of a draft; see {@link countinghouse.underwriting.Underwriting#state} for refusals. */
    ApplicationView save(Caller applicant, FactSection section);

    ApplicationView chooseTerminal(Caller applicant, TerminalChoice choice);

    /** Signs the agreement shown: version, time and signer are kept. */
    ApplicationView acceptAgreement(Caller applicant, String version);

    /** @throws countinghouse.kernel.Refusal application.incomplete {missing}, application.state */
    ApplicationView submit(Caller applicant);

    /** @throws countinghouse.kernel.Refusal application.state, once it is decided */
    ApplicationView withdraw(Caller applicant);

    // What the process tells the application.

    void verifying(Caller system);

    void inReview(Caller system);

    void approve(Caller system);

    void decline(Caller system);

    /** Orders the terminals that the applicant chose; answers the order's id. */
    String orderTerminals(Caller system);

    List<TimelineEntry> timeline(Caller caller);
}
