package countinghouse.onboarding;

import countinghouse.platform.Caller;

/** What the process tells an application; nobody else moves it along these edges. */
public interface Progress {
    /** @throws countinghouse.kernel.Refusal application.state, as for all that follow */
    void verifying(Caller system);

    /** Writes the checks' answers into the requirements; answers whether the applicant has something to mend. */
    boolean settleRequirements(Caller system);

    void inReview(Caller system);

    /** Writes the underwriter's request into the requirements. */
    void takeRequest(Caller system);

    /** From now on it is the applicant's turn. */
    void askApplicant(Caller system);

    /** Mails what is still waited for. */
    void remind(Caller system);

    void approve(Caller system);

    /** Answers whether it may be appealed. */
    boolean decline(Caller system);

    void expire(Caller system);

    /** Orders the terminals that the applicant chose; answers the order's id. */
    String orderTerminals(Caller system);
}
