package countinghouse.underwriting;

import countinghouse.platform.Caller;
import java.util.List;

/** A case: the facts of one application, what was checked, the score and the decision. A case has the id of its application. */
public interface Underwriting {
    void begin(Caller caller, String applicationId, String number, String country);

    /**
     * Takes facts in; a section replaces the one before.
     *
     * @throws countinghouse.kernel.Refusal fact.&lt;field&gt; with what is wrong, e.g. {@code fact.ein}; {@code case.closed} once a decision
     *     is due
     */
    void state(Caller caller, String caseId, FactSection section);

    FactsView facts(Caller caller, String caseId);

    /** Starts a check; its answer comes as {@link CheckCompleted}. Asking again after an answer runs it again. */
    void requestCheck(Caller caller, String caseId, CheckKind kind);

    /** What the risk table looks at. */
    RiskInputs riskInputs(Caller caller, String caseId);

    void rate(Caller caller, String caseId, Rating rating);

    /** A person's turn: the case stands in the queue from now on. */
    void queue(Caller caller, String caseId);

    CaseView caseOf(Caller caller, String caseId);

    /** @throws countinghouse.kernel.Refusal case.claimed-by {name}: somebody was quicker */
    void claim(Caller underwriter, String caseId);

    void release(Caller underwriter, String caseId);

    /**
     * @throws countinghouse.kernel.Refusal case.not-claimed, case.decided, case.reason-missing (a decline needs a reason), case.high-risk (a
     *     high risk needs a senior)
     */
    void decide(Caller underwriter, String caseId, Decide command);

    /** @param reasons codes of {@link DeclineReason}, empty on an approval */
    record Decide(Outcome outcome, List<DeclineReason> reasons, String note) {}

    enum Outcome {
        APPROVE,
        DECLINE
    }
}
