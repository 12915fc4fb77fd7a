package countinghouse.backoffice;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.util.List;

/** Who works on which case, as a senior says. */
public interface Assignments {
    /** Whom a case can be given to: underwriters and seniors, by name. */
    List<Colleague> colleagues(Caller senior);

    /**
     * Gives a case that is in review to a colleague, whoever had it, and mails them.
     *
     * @throws countinghouse.kernel.Refusal assignee.unknown: no underwriter; case.state, case.own, case.decided-before
     */
    void assign(Caller senior, String caseId, String personId);

    /** Takes it from whoever has it; anybody may claim it then. @throws countinghouse.kernel.Refusal case.state */
    void giveBack(Caller senior, String caseId);

    record Colleague(String personId, String name) implements Serializable {}
}
