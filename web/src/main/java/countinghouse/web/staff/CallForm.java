package countinghouse.web.staff;

import countinghouse.underwriting.CallLine;
import countinghouse.underwriting.CallOutcome;
import countinghouse.underwriting.CallPurpose;
import countinghouse.underwriting.CallView;
import countinghouse.underwriting.CaseCalls;
import countinghouse.underwriting.CaseCalls.CallAttempt;
import countinghouse.underwriting.CaseCalls.CallDesk;
import countinghouse.underwriting.CaseView;
import countinghouse.underwriting.CaseView.CaseState;
import countinghouse.underwriting.CorrectableFact;
import countinghouse.underwriting.CorrectionView;
import countinghouse.web.Session;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The owner of the case that is open phones its applicant, writes down how it ended, and proposes what was told. */
@Named
@ViewScoped
public class CallForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CasePage page;

    @Inject
    private CaseCalls calls;

    @Inject
    private Session session;

    @Inject
    private Toast toast;

    private @Nullable CaseView readFor;
    private @Nullable CallDesk desk;
    private CallPurpose purpose = CallPurpose.VERIFY_IDENTITY;
    private String question = "";
    private Map<CallLine, Boolean> said = new EnumMap<>(CallLine.class);
    private CallOutcome outcome = CallOutcome.REACHED;
    private String note = "";
    private String backAt = "";
    private Map<CorrectableFact, String> corrected = new EnumMap<>(CorrectableFact.class);

    /** Who owns the case phones, also while the applicant owes something. */
    public boolean isMine() {
        CaseState state = page.getView().state();
        return page.isMine() && (state == CaseState.IN_REVIEW || state == CaseState.COLLECTING);
    }

    /** Nothing is shown before somebody phones, or may. */
    public boolean isShown() {
        return isMine() || !getDesk().calls().isEmpty();
    }

    /** Read anew whenever the case was. */
    public CallDesk getDesk() {
        CallDesk known = desk;
        if (known == null || readFor != page.getView()) {
            known = calls.desk(page.caller(), page.getId());
            desk = known;
            readFor = page.getView();
        }
        return known;
    }

    public @Nullable CallView getOpen() {
        return getDesk().calls().stream().filter(CallView::open).findFirst().orElse(null);
    }

    public boolean isTried() {
        return getDesk().calls().stream().anyMatch(call -> !call.attempts().isEmpty());
    }

    /** What was told in it can be proposed, unless something waits for the applicant's word. */
    public boolean isCorrectable() {
        List<CallView> all = getDesk().calls();
        boolean reached = all.stream().anyMatch(call -> call.state().name().equals("REACHED"));
        return isMine() && reached && getProposed() == null;
    }

    public @Nullable CorrectionView getProposed() {
        return getDesk().corrections().stream()
                .filter(CorrectionView::open)
                .findFirst()
                .orElse(null);
    }

    public void open() {
        calls.open(page.caller(), page.getId(), purpose, question);
        question = "";
        clear();
        said("call.opened");
    }

    public void save() {
        List<CallLine> lines = new ArrayList<>();
        said.forEach((line, ticked) -> {
            if (Boolean.TRUE.equals(ticked)) {
                lines.add(line);
            }
        });
        Instant back = outcome == CallOutcome.CALL_BACK ? typedTime() : null;
        calls.attempt(page.caller(), page.getId(), new CallAttempt(openId(), outcome, lines, note, back));
        clear();
        said("call.saved");
    }

    public void cancel() {
        calls.cancel(page.caller(), page.getId(), openId());
        clear();
        said("call.cancelled");
    }

    /** Fills the dialog with what is stated. */
    public void begin() {
        corrected = new EnumMap<>(CorrectableFact.class);
        corrected.putAll(getDesk().correctable());
    }

    public void propose() {
        String reached = getDesk().calls().stream()
                .filter(call -> call.state().name().equals("REACHED"))
                .findFirst()
                .map(CallView::id)
                .orElse("");
        calls.propose(page.caller(), page.getId(), reached, corrected);
        said("correction.proposed");
    }

    public void withdraw(String correctionId) {
        calls.cancelCorrection(page.caller(), page.getId(), correctionId);
        said("correction.cancelled");
    }

    private String openId() {
        CallView call = getOpen();
        return call == null ? "" : call.id();
    }

    private @Nullable Instant typedTime() {
        try {
            return LocalDateTime.parse(backAt).atZone(session.zone()).toInstant();
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private void clear() {
        said = new EnumMap<>(CallLine.class);
        outcome = CallOutcome.REACHED;
        note = "";
        backAt = "";
    }

    private void said(String key) {
        page.refresh();
        toast.say(key, page.named());
    }

    public CallPurpose[] getPurposes() {
        return CallPurpose.values();
    }

    public CallOutcome[] getOutcomes() {
        return CallOutcome.values();
    }

    public List<CorrectableFact> getCorrectableFacts() {
        return List.copyOf(getDesk().correctable().keySet());
    }

    public CallPurpose getPurpose() {
        return purpose;
    }

    public void setPurpose(CallPurpose purpose) {
        this.purpose = purpose;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = question == null ? "" : question;
    }

    /** What was gone through; the page ticks it. */
    public Map<CallLine, Boolean> getSaid() {
        return said;
    }

    public CallOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(CallOutcome outcome) {
        this.outcome = outcome;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }

    public String getBackAt() {
        return backAt;
    }

    public void setBackAt(@Nullable String backAt) {
        this.backAt = backAt == null ? "" : backAt;
    }

    /** New values by fact; the page fills it in. */
    public Map<CorrectableFact, String> getCorrected() {
        return corrected;
    }
}
