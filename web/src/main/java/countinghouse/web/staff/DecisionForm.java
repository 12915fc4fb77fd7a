package countinghouse.web.staff;

import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.Decisions;
import countinghouse.underwriting.Decisions.Decide;
import countinghouse.underwriting.DeclineReason;
import countinghouse.underwriting.RequestedItem;
import countinghouse.underwriting.RequirementReason;
import countinghouse.underwriting.Underwriting.Outcome;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an underwriter does with the case that is open: claims it, settles checks, asks, decides, confirms. */
@Named
@ViewScoped
public class DecisionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CasePage page;

    @Inject
    private Decisions decisions;

    @Inject
    private Toast toast;

    @Inject
    private TermsForm terms;

    private DeclineReason[] reasons = {};
    private String note = "";
    private String override = "";
    private String[] requirements = {};
    private RequirementReason requestReason = RequirementReason.MORE_INFORMATION;
    private String words = "";
    private String subject = "";
    private CheckKind check = CheckKind.IDENTITY;
    private boolean passed;

    public void claim() {
        decisions.claim(page.caller(), page.getId());
        said("queue.claimed");
    }

    public void release() {
        decisions.release(page.caller(), page.getId());
        said("queue.released");
    }

    public void approve() {
        String why = override.isBlank() ? null : override.strip();
        decisions.decide(
                page.caller(),
                page.getId(),
                new Decide(Outcome.APPROVE, List.of(), note.strip(), terms.typed(), List.of(), why, terms.getReason()));
        terms.clear();
        decided("case.approved");
    }

    public void decline() {
        decisions.decide(page.caller(), page.getId(), Decide.decline(List.of(reasons), note.strip()));
        decided("case.declined");
    }

    /** One reason and one set of words for all that is asked for at once. */
    public void request() {
        String added = words.isBlank() ? null : words.strip();
        List<RequestedItem> items = Arrays.stream(requirements)
                .map(code -> new RequestedItem(code, requestReason, added))
                .toList();
        decisions.decide(page.caller(), page.getId(), Decide.request(items, note.strip()));
        said("case.requested");
    }

    public void confirm() {
        decisions.confirm(page.caller(), page.getId());
        said("case.confirmed");
    }

    public void sendBack() {
        decisions.sendBack(page.caller(), page.getId(), note);
        said("case.sent-back");
    }

    /** Opens the dialog for one check. */
    public void choose(CheckKind kind, boolean asPassed) {
        chooseOf("", kind, asPassed);
    }

    /** Opens the dialog for one check of a company's person. */
    public void chooseOf(String personId, CheckKind kind, boolean asPassed) {
        subject = personId;
        check = kind;
        passed = asPassed;
        note = "";
    }

    public void settle() {
        decisions.settleCheck(page.caller(), subject.isEmpty() ? page.getId() : subject, check, passed, note);
        said("case.check-settled");
    }

    public void addNote() {
        decisions.note(page.caller(), page.getId(), note);
        said("case.noted");
    }

    private void said(String key) {
        clear();
        toast.say(key, page.named());
    }

    /** A decision that needs two people is proposed only. */
    private void decided(String key) {
        clear();
        toast.say(page.isProposed() ? "case.proposed" : key, page.named());
    }

    private void clear() {
        note = "";
        words = "";
        page.refresh();
    }

    public DeclineReason[] getReasonChoices() {
        return DeclineReason.values();
    }

    public RequirementReason[] getRequestReasons() {
        return Arrays.stream(RequirementReason.values())
                .filter(r -> r != RequirementReason.OWN_CORRECTION && r != RequirementReason.AGREEMENT_VOID)
                .toArray(RequirementReason[]::new);
    }

    public List<String> getRequirementChoices() {
        return RequestedItem.ASKABLE;
    }

    /** A trade that is not served is the reason, unless another one is chosen. */
    public DeclineReason[] getReasons() {
        boolean suggested = reasons.length == 0 && page.isProhibited();
        return suggested ? new DeclineReason[] {DeclineReason.BUSINESS_NOT_SUPPORTED} : reasons.clone();
    }

    public void setReasons(DeclineReason[] reasons) {
        this.reasons = reasons.clone();
    }

    public String[] getRequirements() {
        return requirements.clone();
    }

    public void setRequirements(String[] requirements) {
        this.requirements = requirements.clone();
    }

    public RequirementReason getRequestReason() {
        return requestReason;
    }

    public void setRequestReason(RequirementReason requestReason) {
        this.requestReason = requestReason;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    public String getOverride() {
        return override;
    }

    public void setOverride(@Nullable String override) {
        this.override = override == null ? "" : override;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }

    public CheckKind getCheck() {
        return check;
    }

    public boolean isPassed() {
        return passed;
    }
}
