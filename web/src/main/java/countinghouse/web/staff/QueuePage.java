package countinghouse.web.staff;

import countinghouse.backoffice.Assignments.Colleague;
import countinghouse.backoffice.Backoffice;
import countinghouse.backoffice.Backoffice.QueueFigures;
import countinghouse.backoffice.Backoffice.QueueFilter;
import countinghouse.backoffice.Backoffice.QueueRow;
import countinghouse.backoffice.SavedViews.Kept;
import countinghouse.platform.Caller;
import countinghouse.underwriting.Decisions;
import countinghouse.web.Session;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The underwriters' queue. View, text and filters stand in the address, so that a list can be kept and sent. */
@Named
@ViewScoped
public class QueuePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    @Inject
    private Backoffice backoffice;

    @Inject
    private Decisions decisions;

    @Inject
    private Session session;

    @Inject
    private Toast toast;

    @Inject
    private Clock clock;

    private @Nullable String view;
    private @Nullable String text;
    private @Nullable String country;
    private @Nullable String level;
    private @Nullable String sort;
    private List<QueueLine.Group> groups = List.of();
    private @Nullable QueueFigures figures;
    private @Nullable Instant loadedAt;
    private int shown;
    private final Set<String> justClaimed = new HashSet<>();
    private @Nullable QueueRow lastClaimed;
    private Map<String, Colleague> justGiven = Map.of();

    public void load() {
        Caller caller = session.onPlatform();
        Instant now = clock.instant();
        var filter = new QueueFilter(getView(), getText(), getCountry(), getLevel(), getSort(), 0, MOST);
        List<QueueLine> lines = backoffice.queue(caller, filter).stream()
                .map(row -> QueueLine.of(changedHere(row, caller), now, caller.actor()))
                .toList();
        groups = getSort().equals("DUE") ? QueueLine.groups(lines) : QueueLine.one(lines);
        shown = lines.size();
        figures = backoffice.queueFigures(caller);
        loadedAt = now;
    }

    public void claim(QueueRow row) {
        Caller bound = backoffice.openCase(session.onPlatform(), row.caseId());
        decisions.claim(bound, row.caseId());
        justClaimed.add(row.caseId());
        lastClaimed = row;
        toast.say("queue.claimed", Map.of("number", row.number(), "merchant", row.merchant()));
        load();
    }

    /** Claims the most urgent case that nobody has, and opens it. */
    public @Nullable String claimNext() {
        load();
        for (QueueLine.Group group : groups) {
            for (QueueLine line : group.lines()) {
                if (line.claimable()) {
                    claim(line.row());
                    return "/underwriting/case.xhtml?faces-redirect=true&id="
                            + line.row().caseId();
                }
            }
        }
        toast.say("queue.none-to-claim", Map.of());
        return null;
    }

    /** Takes the last claim back. */
    public void undo() {
        QueueRow row = lastClaimed;
        if (row != null) {
            decisions.release(backoffice.openCase(session.onPlatform(), row.caseId()), row.caseId());
            justClaimed.remove(row.caseId());
            lastClaimed = null;
            toast.say("queue.released", Map.of("number", row.number(), "merchant", row.merchant()));
            load();
        }
    }

    /** The list is a projection that follows within a second; what the reader has just done shows at once. */
    private QueueRow changedHere(QueueRow row, Caller caller) {
        Colleague owner = justGiven.get(row.caseId());
        if (owner != null) {
            return row.ownedBy(owner.personId().isEmpty() ? null : owner.personId(), owner.name());
        }
        boolean claimed = row.ownerId() == null && justClaimed.contains(row.caseId());
        return claimed ? row.ownedBy(caller.actor(), caller.name()) : row;
    }

    /** Shows at once whose these cases are now. @param owner with an empty id for nobody */
    void given(List<String> caseIds, Colleague owner) {
        justClaimed.removeAll(caseIds);
        lastClaimed = null;
        justGiven = caseIds.stream().collect(Collectors.toMap(id -> id, id -> owner));
        load();
        justGiven = Map.of();
    }

    /** How the reader knows a case of the list. */
    String numberOf(String caseId) {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .map(QueueLine::row)
                .filter(row -> row.caseId().equals(caseId))
                .map(QueueRow::number)
                .findFirst()
                .orElse(caseId);
    }

    public List<QueueLine.Group> getGroups() {
        return groups;
    }

    /** A list in another order than that of urgency has no groups. */
    public boolean isGrouped() {
        return getSort().equals("DUE");
    }

    public @Nullable QueueFigures getFigures() {
        return figures;
    }

    public @Nullable Instant getLoadedAt() {
        return loadedAt;
    }

    public int getShown() {
        return shown;
    }

    public boolean isCut() {
        return shown >= MOST;
    }

    public boolean isUndoable() {
        return lastClaimed != null;
    }

    /** What would be saved as a view. */
    Kept kept() {
        return new Kept(getView(), getText(), getCountry(), getLevel(), getSort());
    }

    public boolean isFiltered() {
        return !getText().isEmpty() || !getCountry().isEmpty() || !getLevel().isEmpty();
    }

    public String getView() {
        return view != null && QueueFilter.VIEWS.contains(view) ? view : "OPEN";
    }

    public void setView(@Nullable String view) {
        this.view = view;
    }

    public List<String> getViews() {
        return QueueFilter.VIEWS;
    }

    public String getText() {
        return text == null ? "" : text.strip();
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public String getCountry() {
        return country == null ? "" : country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }

    public String getLevel() {
        return level == null ? "" : level;
    }

    public void setLevel(@Nullable String level) {
        this.level = level;
    }

    public String getSort() {
        return sort != null && QueueFilter.SORTS.contains(sort) ? sort : "DUE";
    }

    public void setSort(@Nullable String sort) {
        this.sort = sort;
    }

    public List<String> getSorts() {
        return QueueFilter.SORTS;
    }
}
