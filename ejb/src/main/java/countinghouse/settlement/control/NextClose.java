package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.platform.Work;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Queues what a close has in its wake: the comparison of the day's fees with what was agreed, and the close of the next day when that is over. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class NextClose {
    /** For what happened in the day's last seconds to be priced. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    @Inject
    private Tenancy tenancy;

    @Inject
    private Ledger ledger;

    @Inject
    private Batches batches;

    @Inject
    private Work work;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Has the first open day closed when it is over. Not when it is over already: then days of the past wait for whoever brings the
     * merchant's history, and once closed they would take no more of it. A merchant that is closed through yesterday goes on by itself.
     *
     * @return whether it goes on by itself
     */
    public boolean follow(Caller caller) {
        LocalDate unknown = LocalDate.EPOCH;
        LocalDate open = ledger.openDay(caller, unknown);
        Optional<LocalDate> first = open.equals(unknown) ? batches.firstDay(caller) : Optional.of(open);
        LocalDate today = tenancy.merchant(caller).businessDay().of(clock.instant());
        if (first.isEmpty() || first.get().isBefore(today)) {
            return false;
        }
        queue(caller, first.get());
        return true;
    }

    /** Queueing it again changes nothing. */
    public void queue(Caller caller, LocalDate day) {
        work.queue(caller, CloseDays.KIND, day.toString(), due(caller, day));
    }

    /** Of a day that this transaction closes. */
    public void compare(Caller caller, LocalDate day) {
        work.queue(caller, CompareFees.KIND, day.toString(), clock.instant());
    }

    /** Now, if the day is over. @return false when it is not, or when no close of it waits or was given up */
    public boolean again(Caller caller, LocalDate day) {
        return !clock.instant().isBefore(due(caller, day)) && work.again(caller, CloseDays.KIND, day.toString());
    }

    private Instant due(Caller caller, LocalDate day) {
        return tenancy.merchant(caller).businessDay().endOf(day).plus(GRACE);
    }

    public void refer(Caller caller, String day) {
        audit.record(caller, "settlement.needs-person", caller.tenant().value(), Map.of("day", day));
    }
}
