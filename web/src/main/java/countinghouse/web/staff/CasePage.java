package countinghouse.web.staff;

import countinghouse.backoffice.Backoffice;
import countinghouse.onboarding.Onboarding;
import countinghouse.onboarding.TimelineEntry;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.underwriting.CaseView;
import countinghouse.underwriting.CaseView.CaseState;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.Rating;
import countinghouse.underwriting.Underwriting;
import countinghouse.web.Format;
import countinghouse.web.Session;
import countinghouse.workflow.Processes;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private Format format;

    private String id = "";
    private @Nullable Caller bound;
    private @Nullable CaseView view;
    private List<FactLine> facts = List.of();
    private List<TimelineEntry> timeline = List.of();
    private List<Processes.Step> steps = List.of();

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

    /** Looks again where the process stands; it goes on a moment after the decision. */
    public void refresh() {
        read();
    }

    /** How a toast names the case. */
    Map<String, String> named() {
        return Map.of("number", getView().number(), "merchant", getMerchant());
    }

    /** Bound when the page was opened, which was audited; with the roles of this click, not of that one. */
    Caller caller() {
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

    /** Proposed, and somebody else has to confirm. */
    public boolean isProposed() {
        return getView().state() == CaseState.PROPOSED;
    }

    /** Whether this reader is the second person. */
    public boolean isConfirmable() {
        return isProposed() && !isMine() && session.onPlatform().may(Permission.CASE_DECIDE_HIGH);
    }

    public boolean isWaiting() {
        return getView().state() == CaseState.COLLECTING;
    }

    /** Screening is open: only a senior approves, and says why. */
    public boolean isHeld() {
        return latest(CheckKind.SANCTIONS)
                .filter(check -> check.state() != CheckState.PASSED)
                .isPresent();
    }

    /** The trade is not served: the same. */
    public boolean isProhibited() {
        return latest(CheckKind.CATEGORY)
                .filter(check -> check.state() == CheckState.FAILED)
                .isPresent();
    }

    private Optional<CaseView.CheckView> latest(CheckKind kind) {
        return getView().checks().stream().filter(check -> check.kind() == kind).reduce((first, second) -> second);
    }

    public boolean isSenior() {
        return session.onPlatform().may(Permission.CASE_DECIDE_HIGH);
    }

    /** What may come out of the latest check of its kind by a person's word. */
    public boolean isSettleable(CaseView.CheckView check) {
        return isDecidable()
                && check.kind() != CheckKind.CATEGORY
                && !hasHits(check)
                && (check.state() == CheckState.REVIEW || check.state() == CheckState.FAILED);
    }

    /** Hits are settled one by one, with their reasons. */
    private static boolean hasHits(CaseView.CheckView check) {
        return check.kind() == CheckKind.SANCTIONS
                && !"0".equals(check.evidence().getOrDefault("hits-open", "0"));
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

    /** How the conditions differ from what the table had suggested. */
    public List<TermLine> getTermLines() {
        String currency = getView().facts().currency();
        return TermLine.of(getView().decision(), cap -> format.round(cap, currency));
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

    /** What the applicant gave to be looked at. */
    public List<CasePaper> getPapers() {
        return CasePaper.of(getView().facts());
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

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
