package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.Work;
import countinghouse.underwriting.ScreeningHits;
import countinghouse.underwriting.entity.ScreeningHit;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** What people say about hits. */
@Stateless
@Local(ScreeningHits.class)
public class ScreeningHitsBean implements ScreeningHits {
    private static final Comparator<HitView> WORST_FIRST =
            Comparator.comparing(HitView::state).thenComparing(HitView::score, Comparator.reverseOrder());

    @Inject
    private Cases cases;

    @Inject
    private Hits hits;

    @Inject
    private HitDesk desk;

    @Inject
    private Screening screening;

    @Inject
    private Work work;

    @Inject
    private Clock clock;

    @Override
    public List<HitView> ofCase(Caller underwriter, String caseId) {
        underwriter.require(Permission.CASE_READ);
        cases.find(underwriter, caseId);
        return hits.ofCase(underwriter, caseId).stream()
                .map(hit -> desk.view(underwriter, hit))
                .sorted(WORST_FIRST)
                .toList();
    }

    @Override
    public void clear(Caller underwriter, String caseId, ClearHit command) {
        underwriter.require(Permission.CASE_DECIDE);
        desk.clear(underwriter, opened(underwriter, caseId, command.hitId()), command);
    }

    @Override
    public void confirm(Caller underwriter, String caseId, String hitId, String note) {
        underwriter.require(Permission.CASE_DECIDE);
        desk.confirm(underwriter, opened(underwriter, caseId, hitId), note);
    }

    private ScreeningHit opened(Caller underwriter, String caseId, String hitId) {
        cases.lock(underwriter, caseId).requireScreener(underwriter);
        return hits.find(underwriter, caseId, hitId);
    }

    @Override
    public Standing standing(Caller caller, String caseId) {
        caller.require(Permission.CASE_READ);
        cases.find(caller, caseId);
        return hits.standing(caller, caseId);
    }

    @Override
    public void screenAgain(Caller system, String caseId, String listVersion) {
        system.requireSystem();
        cases.find(system, caseId);
        work.queue(system, ScreenAgain.KIND, ScreenAgain.subject(caseId, listVersion), clock.instant());
    }

    @Override
    public List<ListInUse> lists(Caller underwriter) {
        underwriter.require(Permission.CASE_READ);
        return screening.lists().stream()
                .map(list -> new ListInUse(list.listId(), HitContent.day(list), list.entries(), list.importedAt()))
                .toList();
    }
}
