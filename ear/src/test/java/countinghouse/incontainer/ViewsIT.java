package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.backoffice.Backoffice;
import countinghouse.backoffice.Backoffice.QueueFilter;
import countinghouse.backoffice.SavedViews;
import countinghouse.backoffice.SavedViews.Kept;
import countinghouse.backoffice.SavedViews.SavedView;
import countinghouse.kernel.Ids;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Views of the queue that underwriters save. */
class ViewsIT extends InContainer {
    @Inject
    SavedViews views;

    @Inject
    Backoffice backoffice;

    @Inject
    Applicants applicants;

    @Inject
    Reviews reviews;

    private final Caller uma = new Caller(null, Ids.next("usr"), "Uma Underwood", Set.of(Role.UNDERWRITER));
    private final Caller simon = new Caller(null, Ids.next("usr"), "Simon Second", Set.of(Role.UNDERWRITER));

    @Test
    void a_view_is_its_persons_own_and_can_be_renamed_removed_and_saved_again() {
        Kept china = new Kept("OPEN", "", "CN", "", "VOLUME");
        SavedView saved = views.save(uma, " China, large ", china);
        assertEquals("China, large", saved.name());
        assertEquals(List.of(saved), views.list(uma));
        assertEquals(List.of(), views.list(simon));
        assertEquals("not-found", refused(() -> views.rename(simon, saved.id(), "Mine now")));
        assertEquals("not-found", refused(() -> views.remove(simon, saved.id())));
        views.save(simon, "China, large", china);

        assertEquals("view.same", refused(() -> views.save(uma, "Again", china)));
        Kept risky = new Kept("UNCLAIMED", "", "", "HIGH", "DUE");
        assertEquals("view.name-taken", refused(() -> views.save(uma, "china, LARGE", risky)));
        SavedView second = views.save(uma, "Risky", risky);
        assertEquals("view.name-taken", refused(() -> views.rename(uma, second.id(), "China, large")));
        assertEquals("A first", views.rename(uma, second.id(), "A first").name());
        assertEquals(
                List.of("A first", "China, large"),
                views.list(uma).stream().map(SavedView::name).toList());

        SavedView gone = views.remove(uma, saved.id());
        assertEquals(1, views.list(uma).size());
        assertEquals(china, views.save(uma, gone.name(), gone.kept()).kept());
        assertEquals("forbidden", refused(() -> views.list(Reviews.LOGISTICS)));
        assertEquals(
                List.of("view.removed", "view.renamed", "view.saved", "view.saved", "view.saved"),
                new Rows()
                        .all(
                                "SELECT action FROM audit_record WHERE tenant_id = 'mer_platform' AND actor = ?"
                                        + " ORDER BY action",
                                uma.actor()));
    }

    @Test
    void a_view_counts_what_its_list_shows_in_its_order() throws Exception {
        Rows rows = new Rows();
        String mark = Ids.next("mrk").substring(4, 16);
        Applicant first = reviews.inReview(applicants.ready(rows, "View " + mark));
        Applicant second = reviews.inReview(applicants.ready(rows, "View " + mark));
        Kept kept = new Kept("UNCLAIMED", "View " + mark, "US", "", "NEWEST");
        Kept everybody = new Kept("UNCLAIMED", "", "US", "", "DUE");
        assertTrue(views.counts(uma, List.of(everybody)).getFirst() >= 2);
        assertEquals(List.of(2L), views.counts(uma, List.of(kept)));
        assertEquals(
                List.of(second.application(), first.application()),
                backoffice.queue(uma, new QueueFilter("UNCLAIMED", "View " + mark, "US", "", "NEWEST", 0, 10)).stream()
                        .map(Backoffice.QueueRow::caseId)
                        .toList());
        for (String sort : QueueFilter.SORTS) {
            assertEquals(
                    2,
                    backoffice
                            .queue(uma, new QueueFilter("OPEN", "View " + mark, "", "", sort, 0, 10))
                            .size(),
                    sort);
        }
        reviews.claimed(first);
        Eventually.until("it is claimed", () -> views.counts(uma, List.of(kept)).equals(List.of(1L)));
        assertEquals(
                List.of(-1L, 0L),
                views.counts(
                        uma,
                        List.of(new Kept("DECIDED", "", "US", "", "DUE"), new Kept("MINE", "", "", "", "NEWEST"))));
    }
}
