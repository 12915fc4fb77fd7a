package countinghouse.underwriting;

import countinghouse.platform.Caller;
import countinghouse.underwriting.Underwriting.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What underwriters do with a case. One person owns it at a time; only the owner decides, and nobody their own application. */
public interface Decisions {
    /**
     * @throws countinghouse.kernel.Refusal case.claimed-by {name}: somebody was quicker; case.own; case.decided-before: an appeal is for
     *     another person
     */
    void claim(Caller underwriter, String caseId);

    void release(Caller underwriter, String caseId);

    /**
     * Makes another person the owner of a case in review; whoever asks has looked whether that is an underwriter.
     *
     * @throws countinghouse.kernel.Refusal case.state, case.own, case.decided-before
     */
    void assign(Caller senior, String caseId, String personId, String name);

    /** Leaves a case in review without an owner. @throws countinghouse.kernel.Refusal case.state */
    void giveBack(Caller senior, String caseId);

    /**
     * Settles a check that no provider could.
     *
     * @param note why, 1 to 1,000 characters
     * @throws countinghouse.kernel.Refusal case.not-claimed, check.settled, check.by-policy (a trade stands as the pack says), case.note-missing
     */
    void settleCheck(Caller underwriter, String caseId, CheckKind kind, boolean passed, String note);

    /**
     * Decides, or proposes where a second person has to confirm.
     *
     * @throws countinghouse.kernel.Refusal case.not-claimed, case.decided, case.reason-missing (a decline needs a reason), case.items-missing
     *     (a request needs an item), conditions.reason, conditions.looser (a senior may, with a second person), conditions.plan, case.open-hits, case.prohibited-category (a senior may override either, with a reason), case.checks-open,
     *     case.correction-open
     */
    void decide(Caller underwriter, String caseId, Decide command);

    /** @throws countinghouse.kernel.Refusal case.not-proposed, case.second-person (the proposer cannot confirm) */
    void confirm(Caller senior, String caseId);

    /** @throws countinghouse.kernel.Refusal as {@link #confirm}, case.note-missing */
    void sendBack(Caller senior, String caseId, String note);

    /**
     * Keeps a note with the case, never shown to the applicant.
     *
     * @param text 1 to 2,000 characters
     */
    void note(Caller underwriter, String caseId, String text);

    /**
     * @param reasons codes of {@link DeclineReason}, for a decline only
     * @param conditions of an approval; null takes those of the advice
     * @param items what is asked of the applicant, for a request only
     * @param override why it is approved although a screening hit is open or the trade is prohibited; a senior only
     * @param termsReason why the conditions are not those of the advice
     */
    record Decide(
            Outcome outcome,
            List<DeclineReason> reasons,
            String note,
            @Nullable Conditions conditions,
            List<RequestedItem> items,
            @Nullable String override,
            @Nullable String termsReason) {
        public static Decide approve(String note) {
            return new Decide(Outcome.APPROVE, List.of(), note, null, List.of(), null, null);
        }

        /** @param reason why these and not those of the advice */
        public static Decide approveOn(Conditions conditions, String reason) {
            return new Decide(Outcome.APPROVE, List.of(), "", conditions, List.of(), null, reason);
        }

        public static Decide decline(List<DeclineReason> reasons, String note) {
            return new Decide(Outcome.DECLINE, reasons, note, null, List.of(), null, null);
        }

        public static Decide request(List<RequestedItem> items, String note) {
            return new Decide(Outcome.REQUEST, List.of(), note, null, items, null, null);
        }
    }
}
