package countinghouse.web.audit;

import countinghouse.audit.Audit;
import countinghouse.audit.Audit.Cursor;
import countinghouse.audit.Audit.TrailFilter;
import countinghouse.audit.Audit.TrailRow;
import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What both pages of the trail have: the filter as it stands in the address, and the page it gives. */
public class TrailView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");

    private @Nullable String from;
    private @Nullable String until;
    private @Nullable String actor;
    private @Nullable String action;
    private @Nullable String subject;
    private @Nullable String before;
    private List<TrailRow> rows = List.of();
    private boolean more;

    void read(Audit audit, Caller caller, Clock clock, ZoneId zone) {
        TrailFilter filter = new TrailFilter(
                day(from, zone, 0, EVER),
                day(until, zone, 1, clock.instant().plusSeconds(1)),
                text(actor),
                text(action),
                text(subject),
                cursor(),
                PAGE + 1);
        List<TrailRow> found = audit.trail(caller, filter);
        more = found.size() > PAGE;
        rows = more ? found.subList(0, PAGE) : found;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static Instant day(@Nullable String day, ZoneId zone, int later, Instant otherwise) {
        try {
            return day == null || day.isBlank()
                    ? otherwise
                    : LocalDate.parse(day).plusDays(later).atStartOfDay(zone).toInstant();
        } catch (DateTimeException unreadable) {
            return otherwise;
        }
    }

    private @Nullable Cursor cursor() {
        String[] parts = text(before).split("~");
        try {
            return parts.length == 2 ? new Cursor(Instant.parse(parts[0]), parts[1]) : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** Where the next page begins, or null on the last one. */
    public @Nullable String getNext() {
        return more ? rows.getLast().at() + "~" + rows.getLast().id() : null;
    }

    public List<TrailRow> getRows() {
        return rows;
    }

    public boolean isFiltered() {
        return !(text(from) + text(until) + text(actor) + text(action) + text(subject)).isBlank();
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = until;
    }

    public @Nullable String getActor() {
        return actor;
    }

    public void setActor(@Nullable String actor) {
        this.actor = actor;
    }

    public @Nullable String getAction() {
        return action;
    }

    public void setAction(@Nullable String action) {
        this.action = action;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }

    public @Nullable String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = before;
    }
}
