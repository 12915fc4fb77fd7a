package countinghouse.model;

import static countinghouse.model.Merchant.usd;

import countinghouse.incontainer.Shops;
import countinghouse.payments.EntryMode;
import countinghouse.platform.WholeTransaction;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.SaleView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sales at the till: cash, card, both; declined, unanswered, cut off. */
final class SaleMoves {
    private static final String TAX = "0.08875";
    private static final List<EntryMode> READ = List.of(EntryMode.CHIP, EntryMode.CONTACTLESS, EntryMode.SWIPED);

    private final Walk walk;

    SaleMoves(Walk walk) {
        this.walk = walk;
    }

    /**
     * A basket and how it is paid.
     *
     * @param cash of the total; the rest is paid by card
     */
    record Basket(
            CompleteSale command, long pieces, long cash, long byCard, TestCard card, EntryMode mode, boolean good) {}

    static long net(long pieces) {
        return Shops.PRICE * pieces;
    }

    static long total(long pieces) {
        return net(pieces) + Terms.Fee.share(TAX, net(pieces));
    }

    Basket basket(Merchant m, Dice dice) {
        long pieces = dice.between(1, 4);
        long total = total(pieces);
        long cash = dice.oneOf(List.of(total, 0L, 0L, 100L));
        boolean good = !dice.percent(15);
        TestCard card = TestCard.of(dice);
        EntryMode mode = dice.oneOf(READ);
        List<CompleteSale.Tender> tenders = new ArrayList<>();
        if (cash > 0) {
            tenders.add(new CompleteSale.Tender.Cash(usd(cash)));
        }
        if (cash < total) {
            String token = good ? card.approved() : card.declined();
            tenders.add(new CompleteSale.Tender.Card(usd(total - cash), token, mode, null));
        }
        CompleteSale command = of(m, walk.key(), pieces, tenders);
        return new Basket(command, pieces, cash, total - cash, card, mode, good);
    }

    private static CompleteSale of(Merchant m, String key, long pieces, List<CompleteSale.Tender> tenders) {
        return new CompleteSale(
                key,
                m.shop.storeId(),
                m.shop.tillId(),
                m.shop.tillId(),
                Instant.now(),
                List.of(new CompleteSale.Line(m.shop.productId(), pieces, null)),
                tenders);
    }

    String sell(Merchant m, Dice dice) {
        Basket basket = basket(m, dice);
        boolean trouble = basket.byCard() > 0 && dice.percent(20);
        Fault fault = Fault.of(dice);
        SaleView view = Said.by(() -> trouble
                        ? walk.traffic.faulty(fault, "purchase", () -> sold(m, basket))
                        : walk.traffic.usual(() -> sold(m, basket)))
                .value("sale");
        note(m, basket, view, trouble ? fault : Fault.DUPLICATE);
        return "sell " + basket.pieces() + " cash " + basket.cash() + (basket.good() ? "" : " bad card")
                + (trouble ? " " + fault : "") + " " + view.state();
    }

    private SaleView sold(Merchant m, Basket basket) {
        return walk.product.sell(m.shop.owner(), basket.command());
    }

    /** Books in the model what this fault leaves, and compares. */
    private void note(Merchant m, Basket basket, SaleView view, Fault fault) {
        Pay pay = basket.byCard() > 0 ? pay(m, basket, view.tenders().getLast().paymentId()) : null;
        String code = view.tenders().getLast().declineCode();
        boolean lost = pay != null && PayMoves.isLost(walk, pay, fault, basket.good(), code);
        boolean declined = pay != null && PayMoves.isDeclined(fault, basket.good(), code);
        Disagreement.unless(
                lost ? "PENDING" : declined ? "VOIDED" : "COMPLETED",
                view.state(),
                "sale of " + basket + " under " + fault);
        Merchant.Sold sold = new Merchant.Sold(view.id(), basket.pieces(), basket.cash(), pay, "OPEN");
        m.sales.add(sold);
        if (!lost && declined) {
            pay.state = "DECLINED";
            sold.state = "VOIDED";
        } else if (!lost) {
            if (pay != null) {
                PayMoves.answered(m, pay, true);
            }
            complete(m, sold);
        }
        remember(m, basket, view.id());
    }

    private static Pay pay(Merchant m, Basket basket, String id) {
        Terms.Cost cost = m.terms.cost(basket.card(), basket.mode().name());
        Pay pay = new Pay(id, basket.byCard(), cost, true, "REQUESTED");
        pay.ofSale = true;
        m.pays.add(pay);
        return pay;
    }

    private void remember(Merchant m, Basket basket, String id) {
        CompleteSale command = basket.command();
        CompleteSale more = of(
                m,
                command.key(),
                basket.pieces() + 1,
                List.of(new CompleteSale.Tender.Cash(usd(total(basket.pieces() + 1)))));
        m.onces.add(new Merchant.Once(
                id,
                () -> walk.product.sell(m.shop.owner(), command).id(),
                () -> walk.product.sell(m.shop.owner(), more).id(),
                "sale.key-reused"));
    }

    /** The entries of domain.md, shop book. */
    void complete(Merchant m, Merchant.Sold sold) {
        long net = net(sold.pieces);
        long total = total(sold.pieces);
        m.books.add("CASH_DRAWER", sold.cash);
        m.books.add("CARD_RECEIVABLE", total - sold.cash);
        m.books.add("SALES_REVENUE", -net);
        m.books.add("TAX_PAYABLE", net - total);
        m.books.post("COGS", "INVENTORY", sold.pieces * Shops.COST);
        m.onHand -= sold.pieces;
        sold.state = "COMPLETED";
    }

    /** The server dies after its first transaction, or after the acquirer has answered. */
    String crash(Merchant m, Dice dice) {
        Basket basket = basket(m, dice);
        if (basket.byCard() == 0) {
            return sell(m, dice);
        }
        boolean asked = dice.percent(60);
        var begun = WholeTransaction.run(
                () -> walk.tools.saleOpening.begin(m.shop.owner(), basket.command(), Instant.now()));
        var requested = begun.toAsk().getFirst();
        if (asked) {
            walk.traffic.usual(() -> walk.tools.payments.ask(m.shop.owner(), requested));
        }
        Pay pay = pay(m, basket, requested.paymentId());
        pay.open = new Pay.Open(basket.good() ? "PURCHASE" : "DECLINE", asked, basket.byCard());
        m.sales.add(new Merchant.Sold(begun.rows().sale().id(), basket.pieces(), basket.cash(), pay, "OPEN"));
        Said.refused("sale.running", "the same sale once more after a crash", () -> sold(m, basket));
        return "sell, crash " + (asked ? "after" : "before") + " the acquirer" + (basket.good() ? "" : " bad card");
    }
}
