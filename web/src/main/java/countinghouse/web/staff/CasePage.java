package countinghouse.web.staff;

import countinghouse.backoffice.Backoffice;
import countinghouse.onboarding.Onboarding;
import countinghouse.onboarding.TimelineEntry;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.underwriting.CaseView;
import countinghouse.underwriting.CaseView.CaseState;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.DeclineReason;
import countinghouse.underwriting.Rating;
import countinghouse.underwriting.Underwriting;
import countinghouse.underwriting.Underwriting.Decide;
import countinghouse.underwriting.Underwriting.Outcome;
import countinghouse.web.Session;
import countinghouse.web.Toast;
import countinghouse.workflow.Processes;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that an underwriter decides by, and the decision. */
@Named
@ViewScoped
public class CasePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Backoffice backoffice;

    @Inject
    private Underwriting underwriting;

    @Inject
    private Onboarding onboarding;

    @Inject
    private Processes processes;

    @Inject
    private Session session;

    @Inject
    private Toast toast;

    private String id = "";
    private @Nullable Caller bound;
    private @Nullable CaseView view;
    private List<FactLine> facts = List.of();
    private List<TimelineEntry> timeline = List.of();
    private List<Processes.Step> steps = List.of();
    private DeclineReason[] reasons = {};
    private String note = "";

    public void load() {
        bound = backoffice.openCase(session.onPlatform(), id);
        read();
    }

    private void read() {
        CaseView read = underwriting.caseOf(caller(), id);
        view = read;
        facts = FactLine.of(read);
        timeline = onboarding.timeline(caller()).reversed();
        steps = processes.place(caller(), id);
    }

    public void claim() {
        underwriting.claim(caller(), id);
        toast.say("queue.claimed", named());
        read();
    }

    public void release() {
        underwriting.release(caller(), id);
        toast.say("queue.released", named());
        read();
    }

    public void approve() {
        underwriting.decide(caller(), id, new Decide(Outcome.APPROVE, List.of(), note.strip()));
        toast.say("case.approved", named());
        read();
    }

    public void decline() {
        underwriting.decide(caller(), id, new Decide(Outcome.DECLINE, List.of(reasons), note.strip()));
        toast.say("case.declined", named());
        read();
    }

    /** Looks again where the process stands; it goes on a moment after the decision. */
    public void refresh() {
        read();
    }

    private Map<String, String> named() {
        return Map.of("number", getView().number(), "merchant", getMerchant());
    }

    /** Bound when the page was opened, which was audited; with the roles of this click, not of that one. */
    private Caller caller() {
        Caller opened = bound;
        if (opened == null) {
            throw new IllegalStateException("the case was not opened");
        }
        return session.onPlatform().in(opened.tenant());
    }

    public CaseView getView() {
        CaseView read = view;
        if (read == null) {
            throw new IllegalStateException("the case was not opened");
        }
        return read;
    }

    public String getMerchant() {
        var business = getView().facts().business();
        if (business == null) {
            return getView().number();
        }
        return business.tradingName().isBlank() ? business.legalName() : business.tradingName();
    }

    public boolean isMine() {
        return session.onPlatform().actor().equals(getView().ownerId());
    }

    public boolean isClaimable() {
        return getView().state() == CaseState.IN_REVIEW && getView().ownerId() == null && isUnderwriter();
    }

    public boolean isDecidable() {
        return getView().state() == CaseState.IN_REVIEW && isMine() && isUnderwriter();
    }

    public boolean isDecided() {
        return getView().state() == CaseState.DECIDED;
    }

    /** Decided, and the process has not taken it up yet. */
    public boolean isMoving() {
        return isDecided()
                && steps.stream()
                        .anyMatch(step -> step.state() == Processes.State.HERE
                                && step.id().equals("Task_ReviewCase"));
    }

    private boolean isUnderwriter() {
        return session.onPlatform().may(Permission.CASE_DECIDE);
    }

    public long getPassedChecks() {
        return getView().checks().stream()
                .filter(check -> check.state() == CheckState.PASSED)
                .count();
    }

    public long getSourcedFacts() {
        return facts.stream()
                .filter(fact -> fact.source() == FactLine.Source.CONFIRMED)
                .count();
    }

    /** Width of a rule's bar: its share of the largest points, in per cent. */
    public long share(Rating.Rule rule) {
        Rating rating = getView().rating();
        long most = rating == null
                ? 1
                : rating.rules().stream()
                        .mapToLong(r -> Math.abs(r.points()))
                        .max()
                        .orElse(1);
        return Math.abs(rule.points()) * 100L / Math.max(1, most);
    }

    public List<FactLine> getFacts() {
        return facts;
    }

    public List<TimelineEntry> getTimeline() {
        return timeline;
    }

    public List<Processes.Step> getSteps() {
        return steps;
    }

    public DeclineReason[] getReasonChoices() {
        return DeclineReason.values();
    }

    public DeclineReason[] getReasons() {
        return reasons.clone();
    }

    public void setReasons(DeclineReason[] reasons) {
        this.reasons = reasons.clone();
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
