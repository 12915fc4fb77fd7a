package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.platform.WorkHandler;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** One case asked for again in the lists of today, because one of them has changed. */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScreenAgain implements WorkHandler {
    static final String KIND = "screen-again";
    private static final int TRIES = 10;

    @Inject
    private SanctionsCheck check;

    @Inject
    private ScreeningChecks checks;

    @Inject
    private HitDesk desk;

    @Inject
    private Screening screening;

    /** One piece of work for each version: while one is done, the next one's may be queued already. */
    static String subject(String caseId, String listVersion) {
        return new WorkSubject(caseId, listVersion).toString();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int maxTries() {
        return TRIES;
    }

    /** A check that is under way may have asked the lists of yesterday: its answer is waited for. */
    @Override
    public void perform(Caller caller, String subject) {
        String caseId = WorkSubject.of(subject).id();
        if (!screening.isCurrent()) {
            throw new IllegalStateException("this node is still reading the lists");
        }
        if (checks.isUnderWay(caller, caseId)) {
            throw new IllegalStateException("the check is under way");
        }
        try {
            var answer = check.ask(caller, caseId);
            desk.again(caller, caseId, answer);
            check.requireOfToday(answer);
        } catch (ProviderUnavailable e) {
            throw new IllegalStateException("not screened again yet", e);
        }
    }

    @Override
    public void giveUp(Caller caller, String subject) {
        checks.toPerson(caller, WorkSubject.of(subject).id());
    }
}
