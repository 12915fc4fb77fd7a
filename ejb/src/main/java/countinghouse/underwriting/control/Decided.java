package countinghouse.underwriting.control;

import countinghouse.underwriting.Conditions;
import countinghouse.underwriting.Decisions.Decide;
import countinghouse.underwriting.DeclineReason;
import countinghouse.underwriting.RequestedItem;
import countinghouse.underwriting.TermsChange;
import countinghouse.underwriting.Underwriting.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was decided, as it is kept. */
record Decided(
        Outcome outcome,
        List<DeclineReason> reasons,
        String note,
        @Nullable Conditions conditions,
        @Nullable TermsChange changed,
        List<RequestedItem> items,
        @Nullable String override,
        String proposedBy) {
    static Decided of(
            Decide command, @Nullable Conditions conditions, @Nullable TermsChange changed, String proposedBy) {
        return new Decided(
                command.outcome(),
                command.reasons(),
                command.note(),
                conditions,
                changed,
                command.items(),
                command.override(),
                proposedBy);
    }
}
