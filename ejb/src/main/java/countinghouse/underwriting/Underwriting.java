package countinghouse.underwriting;

import countinghouse.platform.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** Notes where the application was sent from, sealed beside the facts. */
    void sentFrom(Caller applicant, String caseId, Origin origin);

    FactsView facts(Caller caller, String caseId);

    /** Where funds are to go, number and all; for the product itself only. Null before it is stated. */
    FactSection.@Nullable Account settlementAccount(Caller system, String caseId);

    /** What is asked for most often of the facts; null before it is stated. */
    FactSection.@Nullable Business business(Caller caller, String caseId);

    /** Checks that the case needs and that have not been answered for the facts as they stand. */
    List<CheckKind> planChecks(Caller caller, String caseId);

    /** The latest answer to each check of the case. */
    Map<CheckKind, CheckState> checkStates(Caller caller, String caseId);

    /** Starts a check; its answer comes as {@link CheckCompleted}. Asking again after an answer runs it again. */
    void requestCheck(Caller caller, String caseId, CheckKind kind);

    /** What the risk table looks at. */
    RiskInputs riskInputs(Caller caller, String caseId);

    void rate(Caller caller, String caseId, Rating rating);

    /** What the decision tables say; kept with the case. */
    void advise(Caller system, String caseId, Advice advice);

    /** A person's turn: the case stands in the queue from now on; after an appeal, for another person than the one who declined. */
    void queue(Caller caller, String caseId);

    CaseView caseOf(Caller caller, String caseId);

    /** It is the applicant's turn: facts may be stated again, and the clock of the case stands still. */
    void waitForApplicant(Caller system, String caseId);

    /** What the latest decision asks of the applicant. */
    List<RequestedItem> requested(Caller system, String caseId);

    /** Nobody has decided in time; seniors are told. */
    void escalate(Caller system, String caseId);

    enum Outcome {
        APPROVE,
        DECLINE,
        REQUEST
    }
}
