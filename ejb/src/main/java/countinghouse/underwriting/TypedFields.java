package countinghouse.underwriting;

import countinghouse.platform.Caller;
import java.util.Map;

/** What was typed and does not make a whole section yet, kept sealed beside the facts so that a lost session loses nothing. */
public interface TypedFields {
    int MOST_FIELDS = 20;
    int LONGEST = 400;

    /** What was typed last in a step; empty when nothing was. */
    Map<String, String> typed(Caller applicant, String caseId, String step);

    /**
     * Replaces what was typed in a step. Numbers of documents and accounts do not belong here: they are never shown again.
     *
     * @throws countinghouse.kernel.Refusal case.closed; fields.too-many above {@link #MOST_FIELDS} fields of {@link #LONGEST} characters
     */
    void keep(Caller applicant, String caseId, String step, Map<String, String> fields);
}
