package countinghouse.web.staff;

import countinghouse.backoffice.SavedViews;
import countinghouse.backoffice.SavedViews.Kept;
import countinghouse.backoffice.SavedViews.SavedView;
import countinghouse.platform.Caller;
import countinghouse.web.Session;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The reader's own views of the queue beside the built-in ones. */
@Named
@ViewScoped
public class ViewDesk implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Kept EVERYTHING = new Kept("OPEN", "", "", "", "DUE");

    @Inject
    private QueuePage page;

    @Inject
    private SavedViews views;

    @Inject
    private Session session;

    @Inject
    private Toast toast;

    private String name = "";
    private List<Line> lines = List.of();
    private @Nullable Instant readAt;
    private @Nullable SavedView removed;

    /** @param cases −1 where they are not counted */
    public record Line(SavedView saved, long cases, boolean here, String address) implements Serializable {
        static Line of(SavedView saved, long cases, boolean here) {
            Kept k = saved.kept();
            String text = URLEncoder.encode(k.text(), StandardCharsets.UTF_8);
            return new Line(
                    saved,
                    cases,
                    here,
                    "/underwriting/queue.xhtml?view=" + k.view() + "&q=" + text + "&country=" + k.country() + "&level="
                            + k.level() + "&sort=" + k.sort());
        }
    }

    /** Read again with each new list, so that both say the same. */
    public List<Line> getLines() {
        if (!Objects.equals(readAt, page.getLoadedAt())) {
            read();
            readAt = page.getLoadedAt();
        }
        return lines;
    }

    private void read() {
        Caller reader = session.onPlatform();
        List<SavedView> own = views.list(reader);
        List<Long> counts = own.isEmpty()
                ? List.of()
                : views.counts(reader, own.stream().map(SavedView::kept).toList());
        Kept here = page.kept();
        List<Line> read = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            SavedView view = own.get(i);
            read.add(Line.of(view, counts.get(i), view.kept().equals(here)));
        }
        lines = List.copyOf(read);
    }

    /** The saved view that is on screen. */
    public @Nullable SavedView getHere() {
        return getLines().stream()
                .filter(Line::here)
                .map(Line::saved)
                .findFirst()
                .orElse(null);
    }

    /** Filters or an order that no view of the reader's has yet. */
    public boolean isSavable() {
        Kept kept = page.kept();
        boolean builtIn = kept.equals(new Kept(kept.view(), "", "", "", "DUE"));
        return !builtIn && !kept.equals(EVERYTHING) && getHere() == null;
    }

    /** Saves what is on screen, or gives the view that is on screen another name. */
    public void keep() {
        SavedView here = getHere();
        SavedView kept = here == null
                ? views.save(session.onPlatform(), name, page.kept())
                : views.rename(session.onPlatform(), here.id(), name);
        said(here == null ? "view.saved" : "view.renamed", kept);
    }

    /** The second of two clicks finds nothing more to do. */
    public void remove() {
        SavedView here = getHere();
        if (here != null) {
            removed = views.remove(session.onPlatform(), here.id());
            said("view.removed", here);
        }
    }

    public void undo() {
        SavedView gone = removed;
        if (gone != null) {
            removed = null;
            said("view.back", views.save(session.onPlatform(), gone.name(), gone.kept()));
        }
    }

    private void said(String key, SavedView view) {
        if (!key.equals("view.removed")) {
            removed = null;
        }
        name = "";
        read();
        toast.say(key, Map.of("name", view.name()));
    }

    public boolean isUndoable() {
        return removed != null;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }
}
