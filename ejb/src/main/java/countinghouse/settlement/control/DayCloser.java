package countinghouse.settlement.control;

import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.settlement.SettlementFigures;
import countinghouse.settlement.entity.ClosedDay;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** Closes one business day of one merchant in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DayCloser {
    @Inject
    private ClosingDesk desk;

    @Inject
    private Batches batches;

    @Inject
    private CloseTerms terms;

    @Inject
    private Ledger ledger;

    @Inject
    private NextClose next;

    /**
     * As {@link #closeNext}, and queues the close of the day after, when this was the last.
     */
    public Optional<LocalDate> closeAndQueue(Caller caller, LocalDate through) {
        Optional<LocalDate> closed = closeNext(caller, through);
        if (closed.isEmpty() || closed.get().equals(through)) {
            next.queue(caller, through.plusDays(1));
        }
        return closed;
    }

    /** After days that were closed by command: whether the ones after them close by themselves from now on. */
    public boolean follow(Caller caller) {
        return next.follow(caller);
    }

    /**
     * Closes the first open day, unless it is after {@code through}.
     *
     * @return the day closed; empty when all is closed through the day
     * @throws Refusal settlement.nothing, settlement.busy
     */
    public Optional<LocalDate> closeNext(Caller caller, LocalDate through) {
        LocalDate day = ledger.holdForClosing(caller)
                .map(closed -> closed.plusDays(1))
                .orElseGet(() -> batches.firstDay(caller).orElseThrow(() -> Refusal.conflict("settlement.nothing")));
        if (day.isAfter(through)) {
            return Optional.empty();
        }
        CloseTerms.Terms agreed = terms.of(caller, day);
        SettlementFigures items = batches.items(caller, day);
        String currency = desk.currency(caller);
        requireAllPriced(caller, day, items, currency);
        ClosedDay closed =
                DayResult.of(day, items, agreed.before(), agreed.plan().plan(), currency);
        desk.keep(caller, agreed.plan(), closed, currency);
        if (agreed.before().byHand() && closed.day().payout() > 0) {
            batches.manualPayout(caller).ifPresent(decided -> decided.paid(day));
        }
        ledger.closeThrough(caller, day);
        next.compare(caller, day);
        return Optional.of(day);
    }

    /** What a payment posts is priced a moment later. */
    private void requireAllPriced(Caller caller, LocalDate day, SettlementFigures items, String currency) {
        Money posted = ledger.total(caller, Account.MERCHANT_PAYABLE, day, day, currency);
        if (posted.negated().minor() != items.activity()) {
            throw Refusal.unavailable("settlement.busy");
        }
    }
}
