package countinghouse.web.staff;

import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.underwriting.CaseView;
import countinghouse.underwriting.CaseView.CaseState;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.ScreeningHits;
import countinghouse.underwriting.ScreeningHits.ClearHit;
import countinghouse.underwriting.ScreeningHits.ClearReason;
import countinghouse.underwriting.ScreeningHits.HitState;
import countinghouse.underwriting.ScreeningHits.HitView;
import countinghouse.web.Format;
import countinghouse.web.Session;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hits of the case that is open, one at a time: what was stated beside what is listed, and what a person says about it. */
@Named
@ViewScoped
public class ScreeningPanel implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CasePage page;

    @Inject
    private ScreeningHits screening;

    @Inject
    private Session session;

    @Inject
    private Format format;

    @Inject
    private Toast toast;

    private @Nullable CaseView of;
    private List<HitView> hits = List.of();
    private String shown = "";
    private ClearReason reason = ClearReason.NAME;
    private String note = "";

    /** Read anew whenever the case was. */
    public List<HitView> getHits() {
        if (of != page.getView()) {
            of = page.getView();
            hits = screening.ofCase(page.caller(), page.getId());
            suggest();
        }
        return hits;
    }

    /** The one that was chosen; else the first, which is open if any is. */
    public @Nullable HitView getHit() {
        List<HitView> all = getHits();
        return all.stream()
                .filter(hit -> hit.id().equals(shown))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
    }

    public int getPlace() {
        HitView hit = getHit();
        return hit == null ? 0 : getHits().indexOf(hit) + 1;
    }

    public void next() {
        List<HitView> all = getHits();
        shown = all.get(getPlace() % all.size()).id();
        suggest();
    }

    public void clear() {
        HitView hit = one();
        screening.clear(page.caller(), page.getId(), new ClearHit(hit.id(), reason, note));
        said("case.hit-cleared");
    }

    public void confirm() {
        screening.confirm(page.caller(), page.getId(), one().id(), note);
        said("case.hit-confirmed");
    }

    private void said(String key) {
        note = "";
        shown = "";
        page.refresh();
        toast.say(key, page.named());
        getHits();
    }

    /** The reason that the comparison itself gives. */
    private void suggest() {
        HitView hit = getHit();
        if (hit != null) {
            reason = HitLine.suggested(hit);
        }
    }

    private HitView one() {
        HitView hit = getHit();
        if (hit == null) {
            throw new IllegalStateException("no hit to settle");
        }
        return hit;
    }

    public List<HitLine> getLines() {
        HitView hit = getHit();
        return hit == null ? List.of() : HitLine.of(hit, format);
    }

    public boolean isClearable() {
        HitView hit = getHit();
        return hit != null
                && (hit.state() == HitState.OPEN || hit.state() == HitState.CONFIRMED && page.isSenior())
                && mayScreen();
    }

    public boolean isConfirmable() {
        HitView hit = getHit();
        return hit != null && hit.state() != HitState.CONFIRMED && mayScreen();
    }

    /** While the case is open its owner; after that whoever decides cases. */
    private boolean mayScreen() {
        Caller reader = session.onPlatform();
        CaseState state = page.getView().state();
        boolean after = state == CaseState.DECIDED || state == CaseState.PROPOSED;
        return reader.may(Permission.CASE_DECIDE) && (after || page.isDecidable());
    }

    /** The lists were asked for and none was there; a person has to know that nobody has looked. */
    public boolean isWithoutLists() {
        return page.getView().checks().stream()
                .filter(check -> check.kind() == CheckKind.SANCTIONS)
                .reduce((first, second) -> second)
                .filter(check -> "NO_LIST".equals(check.evidence().get("lists")))
                .isPresent();
    }

    public long getOpen() {
        return getHits().stream().filter(hit -> hit.state() == HitState.OPEN).count();
    }

    public ClearReason[] getReasons() {
        return ClearReason.values();
    }

    public ClearReason getReason() {
        return reason;
    }

    public void setReason(ClearReason reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
