package countinghouse.sales.control;

import countinghouse.inventory.Inventory;
import countinghouse.kernel.Money;
import countinghouse.payments.PaymentState;
import countinghouse.sales.SaleView;
import countinghouse.sales.entity.Sale;
import countinghouse.sales.entity.SaleGift;
import countinghouse.sales.entity.SaleLine;
import countinghouse.sales.entity.SaleTender;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A sale with its lines, its tenders, and the gift cards that it loads. */
public record SaleRows(Sale sale, List<SaleLine> lines, List<SaleTender> tenders, List<SaleGift> gifts) {
    /** One that loads no gift card. */
    SaleRows(Sale sale, List<SaleLine> lines, List<SaleTender> tenders) {
        this(sale, lines, tenders, List.of());
    }

    List<SaleTender> cards() {
        return tenders.stream().filter(SaleTender::isCard).toList();
    }

    /** Tenders that pay, or may turn out to. */
    List<SaleTender> counting() {
        return tenders.stream().filter(SaleTender::counts).toList();
    }

    List<Bill.Part> parts() {
        return counting().stream()
                .map(tender -> new Bill.Part(tender.isCash(), tender.amount(), tender.tip()))
                .toList();
    }

    /** All tips that are paid. */
    long tips() {
        return sale.ownTip() + counting().stream().mapToLong(SaleTender::tip).sum();
    }

    /** Still to be paid, before cash is rounded; what has no answer counts as paid. */
    long left() {
        return sale.isHeld() ? due() - tendered() : 0;
    }

    /** Whether it is paid to the last unit, every card captured. */
    boolean isPaid() {
        boolean captured = counting().stream().filter(SaleTender::isCard).allMatch(SaleTender::isTaken);
        return captured && due() == tendered();
    }

    boolean isUnanswered() {
        return anyCard(PaymentState.UNKNOWN) || anyCard(PaymentState.REQUESTED);
    }

    private long due() {
        return sale.isHeld() ? sale.total() + sale.gifts() + tips() + sale.rounding() : sale.paid();
    }

    private long tendered() {
        return counting().stream().mapToLong(SaleTender::amount).sum();
    }

    SaleRows and(List<SaleTender> more) {
        return new SaleRows(
                sale, lines, Stream.concat(tenders.stream(), more.stream()).toList(), gifts);
    }

    boolean anyCard(PaymentState state) {
        return cards().stream().anyMatch(card -> card.is(state));
    }

    /** What tenders of a kind pay. */
    long taken(String kind) {
        return counting().stream()
                .filter(tender -> tender.kind().equals(kind))
                .mapToLong(SaleTender::amount)
                .reduce(0, Math::addExact);
    }

    /** What cards and wallets pay. */
    long takenByPayment() {
        return taken(SaleTender.CARD) + taken(SaleTender.WALLET);
    }

    /** Pieces per product, in the order in which stock is locked. */
    Inventory.Movement movement() {
        TreeMap<String, Long> quantities = new TreeMap<>();
        lines.forEach(line -> quantities.merge(line.productId(), line.quantity(), Math::addExact));
        return new Inventory.Movement(sale.storeId(), sale.id(), sale.currency(), quantities);
    }

    List<TaxSummary.Taxed> taxed() {
        return lines.stream()
                .map(line -> new TaxSummary.Taxed(line.taxRate(), line.net(), line.tax()))
                .toList();
    }

    SaleView view() {
        return view(false);
    }

    SaleView view(boolean replayed) {
        String currency = sale.currency();
        return new SaleView(
                sale.id(),
                sale.number(),
                sale.state(),
                sale.storeId(),
                sale.tillId(),
                sale.occurredAt(),
                sale.businessOn(),
                lines.stream().map(line -> line.view(currency)).toList(),
                tenders.stream().map(tender -> tender.view(currency)).toList(),
                TaxSummary.of(taxed(), currency),
                new Money(sale.net(), currency),
                new Money(sale.discount(), currency),
                new Money(sale.total(), currency),
                new Money(sale.tip(), currency),
                new Money(sale.rounding(), currency),
                gifts.stream().map(gift -> gift.view(currency)).toList(),
                new Money(Math.max(0, left()), currency),
                replayed);
    }
}
