package countinghouse.underwriting;

import java.util.ArrayList;
import java.util.List;

/** Why an applicant is phoned; what is said follows from it. */
public enum CallPurpose {
    VERIFY_IDENTITY(CallLine.ASK_FULL_NAME, CallLine.ASK_BIRTH_DATE, CallLine.ASK_ADDRESS),
    MISSING_PAPER(CallLine.ASK_BUSINESS, CallLine.ASK_PAPER),
    CLARIFY_BUSINESS(CallLine.ASK_BUSINESS, CallLine.ASK_TRADE, CallLine.ASK_VOLUME, CallLine.ASK_ADDRESS),
    UNCLEAR_CHECK(CallLine.ASK_FULL_NAME, CallLine.ASK_BUSINESS, CallLine.ASK_CHECK);

    private final List<CallLine> questions;

    CallPurpose(CallLine... questions) {
        this.questions = List.of(questions);
    }

    /**
     * What is said, in this order.
     *
     * @param person whether a person stated facts of their own; of a company nobody has
     * @param question whether the underwriter has a question besides
     */
    public List<CallLine> script(boolean person, boolean question) {
        List<CallLine> lines = new ArrayList<>(List.of(CallLine.GREETING, CallLine.REASON, CallLine.NEVER_ASK));
        questions.stream().filter(line -> person || !line.isOfPerson()).forEach(lines::add);
        if (question) {
            lines.add(CallLine.ASK_QUESTION);
        }
        lines.add(CallLine.CLOSING);
        return List.copyOf(lines);
    }
}
