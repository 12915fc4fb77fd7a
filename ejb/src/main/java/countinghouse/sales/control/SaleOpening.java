package countinghouse.sales.control;

import countinghouse.inventory.Inventory;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.SaleState;
import countinghouse.sales.entity.Sale;
import countinghouse.sales.entity.SaleGift;
import countinghouse.sales.entity.SaleLine;
import countinghouse.sales.entity.Shift;
import countinghouse.tenancy.StoreView;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first transaction of a sale. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SaleOpening {
    @Inject
    private SaleArchive archive;

    @Inject
    private Premises premises;

    @Inject
    private Pricer pricer;

    @Inject
    private Inventory inventory;

    @Inject
    private TenderRows tenders;

    @Inject
    private SaleBooks books;

    /** Stores the sale with its tenders and sets stock aside; without a card it is completed at once. */
    public Begun begin(Caller caller, CompleteSale command, Instant now) {
        SaleRules.checkKey(command.key());
        String sha256 = SaleRules.sha256(command);
        // The till's lock first: a second request with the same key waits here and then finds the sale.
        Optional<Shift> shift = archive.openShiftLocked(caller, command.tillId());
        Optional<SaleRows> known = archive.ofKey(caller, command.key());
        if (known.isPresent()) {
            return replay(known.get(), sha256);
        }
        SaleRules.checkTime(command.occurredAt(), now);
        StoreView store = premises.open(caller, command.storeId(), command.tillId());
        PricedBasket basket = pricer.price(caller, store, command);
        long loads = SaleGifts.sum(command.extras().gifts());
        Bill bill = new Bill(
                new Money(basket.total(), basket.currency()),
                loads,
                command.extras().tip(),
                premises.cash(caller, store));
        Bill.Paid paid = bill.pay(List.of(), command.tenders(), command.extras().hold());
        var origin = new Sale.Origin(
                command.key(),
                sha256,
                command.terminalId(),
                caller.name(),
                command.occurredAt().truncatedTo(ChronoUnit.MICROS));
        Sale sale = new Sale(
                Ids.next("sal"),
                origin,
                shift.orElseThrow(() -> Refusal.conflict("sale.no-shift")),
                new Sale.Sums(basket.list(), basket.discount(), basket.net(), basket.tax()),
                now);
        return store(caller, sale.loading(loads).paid(paid.tips(), paid.rounding()), command, basket);
    }

    private Begun store(Caller caller, Sale sale, CompleteSale command, PricedBasket basket) {
        archive.add(caller, sale);
        books.record(caller, sale);
        if (command.extras().hold()) {
            books.hold(caller, sale, command.extras().tip());
        }
        List<SaleLine> lines = lines(caller, sale, basket);
        List<SaleGift> loaded = books.load(caller, sale, command.extras().gifts());
        TenderRows.Stored stored = tenders.store(caller, new TenderRows.Place(sale, 0, null), command.tenders());
        SaleRows rows = new SaleRows(sale, lines, stored.rows(), loaded);
        if (stored.toAsk().isEmpty() && rows.isPaid()) {
            books.complete(caller, rows, inventory.sellNow(caller, rows.movement()));
        } else {
            inventory.reserve(caller, rows.movement());
        }
        archive.flush(caller);
        return new Begun(rows, stored.toAsk(), false);
    }

    private static Begun replay(SaleRows known, String sha256) {
        if (!known.sale().hasContent(sha256)) {
            throw Refusal.invalid("sale.key-reused");
        }
        if (known.sale().state() == SaleState.OPEN && (!known.sale().isHeld() || known.isUnanswered())) {
            throw Refusal.conflict("sale.running");
        }
        return new Begun(known, List.of(), true);
    }

    private List<SaleLine> lines(Caller caller, Sale sale, PricedBasket basket) {
        List<SaleLine> lines = new ArrayList<>();
        for (PricedLine line : basket.lines()) {
            Item item = line.item();
            SaleLine row = new SaleLine(
                    sale,
                    lines.size() + 1,
                    new SaleLine.Content(
                            item.productId(), item.name(), item.quantity(), item.unitPrice(), item.taxRate()),
                    new Sale.Sums(line.list(), line.discount(), line.net(), line.tax()));
            archive.add(caller, row);
            lines.add(row);
        }
        return lines;
    }
}
