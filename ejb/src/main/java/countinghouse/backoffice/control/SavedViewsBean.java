package countinghouse.backoffice.control;

import countinghouse.audit.Audit;
import countinghouse.backoffice.Backoffice.QueueFilter;
import countinghouse.backoffice.SavedViews;
import countinghouse.backoffice.entity.QueueView;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Views of one person, under the platform's own tenant like the person's factor. */
@Stateless
@Local(SavedViews.class)
public class SavedViewsBean implements SavedViews {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private CaseQueue queue;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Override
    public List<SavedView> list(Caller underwriter) {
        return own(reader(underwriter)).stream().map(QueueView::view).toList();
    }

    @Override
    public SavedView save(Caller underwriter, String name, Kept kept) {
        Caller reader = reader(underwriter);
        List<ViewRules.Known> known = known(reader);
        QueueView view = new QueueView(
                Ids.next("qvw"),
                reader.actor(),
                ViewRules.name(name, known, null),
                ViewRules.kept(kept, known),
                clock.instant());
        tenants.bind(reader).persist(view);
        return written(reader, "view.saved", view);
    }

    @Override
    public SavedView rename(Caller underwriter, String viewId, String name) {
        Caller reader = reader(underwriter);
        QueueView view = find(reader, viewId);
        view.rename(ViewRules.name(name, known(reader), viewId));
        return written(reader, "view.renamed", view);
    }

    @Override
    public SavedView remove(Caller underwriter, String viewId) {
        Caller reader = reader(underwriter);
        QueueView view = find(reader, viewId);
        tenants.bind(reader).remove(view);
        return written(reader, "view.removed", view);
    }

    @Override
    public List<Long> counts(Caller underwriter, List<Kept> views) {
        underwriter.require(Permission.CASE_READ);
        List<Long> counts = new ArrayList<>();
        boolean anyWithoutText = views.stream().anyMatch(kept -> kept.text().isEmpty());
        List<ViewCounts.Tally> tallies = anyWithoutText ? queue.tally() : List.of();
        for (Kept kept : views.subList(0, Math.min(views.size(), 2 * MOST))) {
            if (kept.view().equals("DECIDED")) {
                counts.add(-1L);
            } else if (kept.text().isEmpty()) {
                counts.add(ViewCounts.count(tallies, kept, underwriter.actor()));
            } else {
                counts.add(queue.found(underwriter, filter(kept)));
            }
        }
        return counts;
    }

    private static QueueFilter filter(Kept kept) {
        return new QueueFilter(kept.view(), kept.text(), kept.country(), kept.level(), kept.sort(), 0, 1);
    }

    /** The same person in the platform's tenant, where their own things stand. */
    private static Caller reader(Caller underwriter) {
        underwriter.require(Permission.CASE_READ);
        return underwriter.in(new TenantId(Caller.PLATFORM));
    }

    /** The name says nothing that a trail needs. Two tabs that save the same name at once: the second is told. */
    private SavedView written(Caller reader, String action, QueueView view) {
        try {
            tenants.bind(reader).flush();
        } catch (PersistenceException taken) {
            throw Refusal.conflict("view.name-taken");
        }
        audit.record(reader, action, view.id(), Map.of());
        return view.view();
    }

    private QueueView find(Caller reader, String viewId) {
        return own(reader).stream()
                .filter(view -> view.id().equals(viewId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("view"));
    }

    private List<ViewRules.Known> known(Caller reader) {
        return list(reader).stream()
                .map(view -> new ViewRules.Known(view.id(), view.name(), view.kept()))
                .toList();
    }

    private List<QueueView> own(Caller reader) {
        EntityManager entities = tenants.bind(reader);
        return entities.createNamedQuery("QueueView.ofPerson", QueueView.class)
                .setParameter("person", reader.actor())
                .getResultList();
    }
}
