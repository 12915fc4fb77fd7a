package countinghouse.settlement.control;

import countinghouse.platform.Caller;
import countinghouse.platform.WorkHandler;
import countinghouse.settlement.Settlement;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;

/**
 * Closes a merchant's business day when it is over, and queues the next. One piece of work for each merchant and day, so that many merchants
 * are closed at once by whichever node is free, and a killed node's are taken up by another. The subject is the day.
 */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CloseDays implements WorkHandler {
    static final String KIND = "settlement-close";

    /** At the platform's back-off some four hours: what is on its way to be priced needs seconds. */
    private static final int TRIES = 60;

    @Inject
    private Settlement settlement;

    @Inject
    private NextClose next;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int maxTries() {
        return TRIES;
    }

    @Override
    public void perform(Caller caller, String day) {
        LocalDate through = LocalDate.parse(day);
        while (!settlement.close(caller, through).done()) {
            // each call closes some days
        }
        next.queue(caller, through.plusDays(1));
    }

    /** The day stays open, and with it all later ones; the close monitor shows it. */
    @Override
    public void giveUp(Caller caller, String day) {
        next.refer(caller, day);
    }
}
