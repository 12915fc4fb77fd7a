package countinghouse.sales.control;

import countinghouse.audit.Audit;
import countinghouse.giftcards.GiftTenders;
import countinghouse.inventory.Inventory;
import countinghouse.kernel.Money;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.platform.Work;
import countinghouse.sales.entity.Sale;
import countinghouse.sales.entity.SaleLine;
import countinghouse.sales.entity.SaleRefund;
import countinghouse.sales.entity.SaleReturn;
import countinghouse.sales.entity.SaleReturnLine;
import countinghouse.sales.entity.SaleTender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a return leaves behind: stock, balances of gift cards, entries, the trail, and work that sees to the refunds of cards. */
@ApplicationScoped
public class ReturnBooks {
    /** The server died between the two transactions, if nobody has asked for a refund until then. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    private Inventory inventory;

    @Inject
    private GiftTenders gifts;

    @Inject
    private Ledger ledger;

    @Inject
    private Audit audit;

    @Inject
    private Work work;

    @Inject
    private Clock clock;

    /** @param before pieces that came back earlier, by position */
    public void book(Caller caller, SaleRows rows, ReturnRows back, Map<Integer, Long> before) {
        Money cost = inventory.takeBack(caller, pieces(rows, back, before));
        SalePostings.of(back, cost).forEach(entry -> ledger.post(caller, entry));
        Map<String, SaleTender> tenders = new TreeMap<>();
        rows.tenders().forEach(tender -> tenders.put(tender.id(), tender));
        for (SaleRefund refund : back.refunds()) {
            String card = Objects.requireNonNull(tenders.get(refund.tenderId())).giftCardId();
            if (card != null) {
                Money amount = new Money(refund.amount(), back.back().currency());
                gifts.refund(
                        caller, new GiftTenders.Use(card, amount, back.back().id()));
            }
        }
        if (back.refunds().stream().anyMatch(SaleRefund::isOpen)) {
            work.queue(
                    caller, ReturnWork.KIND, back.back().id(), clock.instant().plus(PATIENCE));
        }
        record(caller, rows.sale(), back.back());
    }

    /** By product: a product may stand in several lines of a sale, whose cost was booked together. */
    private static Inventory.TakenBack pieces(SaleRows rows, ReturnRows back, Map<Integer, Long> before) {
        TreeMap<String, Inventory.Pieces> pieces = new TreeMap<>();
        for (SaleLine line : rows.lines()) {
            long now = back.lines().stream()
                    .filter(returned -> returned.place() == line.place())
                    .mapToLong(SaleReturnLine::quantity)
                    .sum();
            pieces.merge(
                    line.productId(),
                    new Inventory.Pieces(line.quantity(), before.getOrDefault(line.place(), 0L), now),
                    Inventory.Pieces::plus);
        }
        pieces.values().removeIf(piece -> piece.now() == 0);
        return new Inventory.TakenBack(
                rows.sale().storeId(), rows.sale().id(), rows.sale().currency(), pieces);
    }

    /** The card has its money. */
    public void given(Caller caller, SaleReturn back, SaleRefund refund) {
        ledger.post(caller, SalePostings.given(back, new Money(refund.amount(), back.currency()), clock.instant()));
    }

    public void over(Caller caller, SaleReturn back) {
        work.cancel(caller, ReturnWork.KIND, back.id());
    }

    private void record(Caller caller, Sale sale, SaleReturn back) {
        Money total = new Money(back.net() + back.tax(), back.currency());
        audit.record(
                caller,
                "sale." + sale.state().name().toLowerCase(Locale.ROOT),
                sale.id(),
                Map.of("return", back.id(), "total", total.major().toPlainString()));
    }
}
