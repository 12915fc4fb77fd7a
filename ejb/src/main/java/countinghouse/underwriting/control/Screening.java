package countinghouse.underwriting.control;

import countinghouse.platform.Json;
import countinghouse.platform.PublishedLists;
import countinghouse.platform.PublishedLists.ListVersion;
import countinghouse.platform.Turnstile;
import countinghouse.underwriting.control.ScreeningSubjects.Named;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import countinghouse.underwriting.screening.ListedEntity;
import countinghouse.underwriting.screening.ScreeningIndex;
import countinghouse.underwriting.screening.ScreeningMatch;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The lists in memory, ready to be asked. Each node looks every few seconds which versions there are, and builds the index anew when they are
 * others; whoever asks meanwhile asks the index before. A version that was read is made the active one, by the node that is first.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Screening {
    private static final Logger LOG = Logger.getLogger(Screening.class.getName());

    @Inject
    private PublishedLists table;

    @Inject
    private ListActivation activation;

    @Inject
    private Turnstile turnstile;

    private final AtomicBoolean following = new AtomicBoolean();
    private volatile @Nullable Loaded loaded;

    private record Loaded(List<ListVersion> lists, @Nullable ScreeningIndex index) {
        boolean isOf(List<ListVersion> wanted) {
            return lists.stream()
                    .map(ListVersion::id)
                    .toList()
                    .equals(wanted.stream().map(ListVersion::id).toList());
        }
    }

    /** @param lists that were asked; empty when none was imported */
    public record Answer(List<ListVersion> lists, int names, List<Found> found) {
        public ListVersion list(String listId) {
            return lists.stream()
                    .filter(list -> list.listId().equals(listId))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public record Found(Named asked, ScreeningMatch match) {}

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void tick() {
        turnstile.enter(this::follow);
    }

    private void follow() {
        if (!following.compareAndSet(false, true)) {
            return;
        }
        try {
            List<ListVersion> wanted = newest(table.inUse());
            Loaded now = loaded;
            if (now == null || !now.isOf(wanted)) {
                loaded = load(wanted);
            }
            wanted.stream().filter(list -> !list.active()).forEach(activation::activate);
        } finally {
            following.set(false);
        }
    }

    /** Whether the versions that are in use are those that are asked here; if not, they are read now. */
    public boolean isCurrent() {
        follow();
        Loaded now = loaded;
        return now != null && now.isOf(newest(table.inUse()));
    }

    /** One of each list; the one that was imported last counts. */
    private static List<ListVersion> newest(List<ListVersion> inUse) {
        Map<String, ListVersion> newest = new LinkedHashMap<>();
        inUse.forEach(list -> newest.put(list.listId(), list));
        return List.copyOf(newest.values());
    }

    private Loaded load(List<ListVersion> lists) {
        List<ListedEntity> entities = new ArrayList<>();
        for (ListVersion list : lists) {
            List<String> entries = table.entries(list.id());
            if (entries.size() != list.entries()) {
                throw new IllegalStateException(
                        list.id() + " has " + entries.size() + " entries, not " + list.entries());
            }
            entries.forEach(entry -> entities.add(Json.read(entry, ListedEntity.class)));
        }
        Loaded read = new Loaded(lists, entities.isEmpty() ? null : new ScreeningIndex(entities));
        LOG.info(() -> "screening: " + entities.size() + " entries of " + lists.size() + " lists are ready");
        return read;
    }

    /** @throws ProviderUnavailable while the lists are being read after a start */
    public Answer ask(List<Named> subjects) throws ProviderUnavailable {
        Loaded now = loaded;
        if (now == null) {
            throw new ProviderUnavailable("lists", true, "they are being read");
        }
        int names = subjects.stream().mapToInt(s -> s.subject().names().size()).sum();
        ScreeningIndex index = now.index();
        if (index == null) {
            return new Answer(List.of(), names, List.of());
        }
        List<Found> found = new ArrayList<>();
        for (Named asked : subjects) {
            index.screen(asked.subject()).forEach(match -> found.add(new Found(asked, match)));
        }
        return new Answer(now.lists(), names, found);
    }

    /** Whether what was asked is what would be asked now; a list may have been exchanged in between. */
    public boolean isOfToday(Answer answer) {
        Loaded now = loaded;
        return now != null && now.isOf(answer.lists());
    }

    public List<ListVersion> lists() {
        Loaded now = loaded;
        return now == null ? List.of() : Objects.requireNonNull(now.lists());
    }
}
