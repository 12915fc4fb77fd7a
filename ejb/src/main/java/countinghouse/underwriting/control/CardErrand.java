package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Work;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Queues the question how a card session ended. */
@Stateless
public class CardErrand {
    @Inject
    private Cases cases;

    @Inject
    private Work work;

    @Inject
    private Clock clock;

    public void send(Caller caller, String caseId) {
        cases.find(caller, caseId);
        work.queue(caller, AskCard.KIND, caseId, clock.instant());
    }
}
