package countinghouse.sales.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Money;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.platform.Work;
import countinghouse.sales.CompleteSale.GiftLoad;
import countinghouse.sales.SaleCompleted;
import countinghouse.sales.SaleState;
import countinghouse.sales.entity.Sale;
import countinghouse.sales.entity.SaleGift;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a sale's states leave behind: entries, events, the trail, and the work that ends a sale which waits. */
@ApplicationScoped
public class SaleBooks {
    /** How long a sale waits for further tenders. */
    static final Duration HELD_FOR = Duration.ofMinutes(15);

    @Inject
    private SaleGifts gifts;

    @Inject
    private Ledger ledger;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    @Inject
    private Work work;

    @Inject
    private Clock clock;

    /** From now on it waits for further tenders, when these do not pay it. @param ownTip the tip that no tender brings */
    public void hold(Caller caller, Sale sale, long ownTip) {
        sale.hold(clock.instant().plus(HELD_FOR), ownTip);
        work.queue(caller, HeldSales.KIND, sale.id(), clock.instant().plus(HELD_FOR));
    }

    /** Stores the gift cards that it is to load. */
    public List<SaleGift> load(Caller caller, Sale sale, List<GiftLoad> loads) {
        return gifts.store(caller, sale, loads);
    }

    /** Paid: posts it and tells it. The stock has moved. */
    public void complete(Caller caller, SaleRows rows, Money cost) {
        Sale sale = rows.sale();
        if (sale.isHeld()) {
            sale.paid(rows.tips(), sale.rounding());
        }
        gifts.complete(caller, rows);
        SalePostings.of(rows, cost).forEach(entry -> ledger.post(caller, entry));
        become(caller, sale, SaleState.COMPLETED);
        outbox.publish(caller, new SaleCompleted(sale.id()));
    }

    public void become(Caller caller, Sale sale, SaleState state) {
        if (sale.state() != state) {
            boolean held = sale.isHeld();
            sale.becomes(state);
            record(caller, sale);
            if (held && !sale.isHeld()) {
                work.cancel(caller, HeldSales.KIND, sale.id());
            }
        }
    }

    /** The sale's state, on the trail. */
    public void record(Caller caller, Sale sale) {
        audit.record(
                caller,
                "sale." + sale.state().name().toLowerCase(Locale.ROOT),
                sale.id(),
                Map.of(
                        "till", sale.tillId(),
                        "number", sale.number(),
                        "total",
                                new Money(sale.total(), sale.currency()).major().toPlainString()));
    }
}
