package countinghouse.settlement.control;

import countinghouse.platform.Caller;
import countinghouse.platform.WorkHandler;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

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
    private DayCloser closer;

    @Inject
    private MonthFreezer months;

    @Inject
    private NextClose next;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int together() {
        return 10;
    }

    @Override
    public int maxTries() {
        return TRIES;
    }

    @Override
    public void perform(Caller caller, String day) {
        LocalDate through = LocalDate.parse(day);
        Optional<LocalDate> closed = closer.closeAndQueue(caller, through);
        while (closed.isPresent()) {
            if (Batches.isLastOfMonth(closed.get())) {
                months.freezeAfter(caller, closed.get());
            }
            closed = closed.get().equals(through) ? Optional.empty() : closer.closeAndQueue(caller, through);
        }
    }

    /** The day stays open, and with it all later ones; the close monitor shows it. */
    @Override
    public void giveUp(Caller caller, String day) {
        next.refer(caller, day);
    }
}
