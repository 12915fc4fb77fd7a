package countinghouse.web.till;

import countinghouse.giftcards.GiftCards;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.payments.Payments;
import countinghouse.platform.Settings;
import countinghouse.sales.CashRounding;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.CompleteSale.Tender;
import countinghouse.sales.PaySale;
import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import countinghouse.sales.Sales;
import countinghouse.web.merchant.Shop;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tenders of the basket. The sale's key is made before anything is sent and changes only with what is sold or how it is paid, so a double
 * click, or a second try after no answer, is one sale. Tenders that pay a part make a sale that waits for the others.
 */
@Named
@ViewScoped
public class TillPayment implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Sales sales;

    @Inject
    private GiftCards cards;

    @Inject
    private Shop shop;

    @Inject
    private Shelf shelf;

    @Inject
    private TillPage till;

    @Inject
    private Clock clock;

    private final Payer payer = new Payer();
    private final Outcome outcome = new Outcome();
    private @Nullable Tendering tendering;
    private String key = Ids.next("key");
    private String sentKey = "";
    private @Nullable Instant attemptedAt;

    /** The page was loaded anew while a customer was to pay: the code is shown again. */
    void resume() {
        SaleView waiting = sales.waiting(shop.caller(), shelf.tillId());
        if (waiting != null) {
            outcome.is(waiting, 0);
        }
    }

    public void cash() {
        choose("CASH");
    }

    public void card() {
        choose("CARD");
    }

    public void wallet() {
        choose("WALLET");
    }

    public void gift() {
        choose("GIFT");
    }

    private void choose(String means) {
        payer.choose(means);
        again();
    }

    /** Gives the cash back that was put down. */
    public void takeBack() {
        Tendering now = tendering;
        if (now != null) {
            tendering = new Tendering(now.currency(), now.total(), 0, now.rounding());
        }
        again();
    }

    /** What is sold or how it is paid has changed: another sale, another key. */
    private void again() {
        key = Ids.next("key");
        attemptedAt = null;
        payer.forget();
    }

    /** The basket has changed. */
    public void due(long total, CashRounding rounding) {
        again();
        Tendering now = tendering;
        tendering = now == null ? new Tendering(shop.getCurrency(), total, 0, rounding) : now.of(total);
    }

    /** There is nothing to pay. */
    public void none() {
        again();
        tendering = null;
    }

    public void charge() {
        Tendering now = tendering;
        if (now == null || !key.equals(sentKey)) {
            return;
        }
        switch (payer.getMeans()) {
            case "CARD" -> card(now);
            case "WALLET" -> pay(now, now.wallet(payer.customerCode(), payer.part(now.due())), 0);
            case "GIFT" -> pay(now, now.gift(payer.code(), giftPart(now)), 0);
            default -> cash(now);
        }
    }

    private void card(Tendering now) {
        Payments.CardMeans card = payer.card();
        if (card != null) {
            pay(now, now.card(card, payer.part(now.due())), 0);
        }
    }

    private void cash(Tendering now) {
        switch (now.cash(payer.received(now.dueInCash()))) {
            case Tendering.Cash.Part part -> {
                tendering = part.next();
                again();
            }
            case Tendering.Cash.Covers covers -> pay(now, covers.tenders(), covers.change());
        }
    }

    /** All that is on it, or what is due. */
    private long giftPart(Tendering now) {
        long onCard = cards.ofCode(shop.caller(), payer.code()).available().minor();
        return Math.min(now.due(), Math.max(1, onCard));
    }

    /** A sale that these tenders do not cover waits for others; one that they cover, and of which one is declined, is unwound. */
    private void pay(Tendering now, List<Tender> tenders, long back) {
        SaleView waiting = outcome.getHeld();
        if (waiting != null) {
            took(till.named(() -> sales.pay(shop.caller(), new PaySale(key, waiting.id(), tenders))), back);
            return;
        }
        Instant at = attemptedAt == null ? clock.instant() : attemptedAt;
        attemptedAt = at;
        long paid =
                tenders.stream().mapToLong(tender -> tender.amount().minor()).sum();
        boolean all = paid == now.total() || paid == now.rounding().of(now.total());
        CompleteSale command = new CompleteSale(
                key, shelf.storeId(), shelf.tillId(), shelf.terminalId(), at, till.lines(), tenders, till.extras(!all));
        took(till.named(() -> sales.complete(shop.caller(), command)), back);
    }

    /** What became of the sale: it is over, waits for further tenders, or for the customer of a wallet, and then the basket stays. */
    void took(SaleView sale, long back) {
        outcome.is(sale, back);
        again();
        if (outcome.getWaiting() != null) {
            return;
        }
        if (outcome.getHeld() != null) {
            Tendering now = tendering;
            CashRounding rounding = now == null ? CashRounding.NONE : now.rounding();
            tendering = new Tendering(sale.left().currency(), sale.left().minor(), 0, rounding);
        } else if (sale.state() != SaleState.VOIDED) {
            payer.choose("CASH");
            till.sold(sale);
        }
    }

    /** Gives back what was paid of a sale that waits; the basket is as it was. */
    public void unwind() {
        SaleView waiting = outcome.getHeld();
        if (waiting != null) {
            sales.unwind(shop.caller(), waiting.id());
            outcome.next();
            tendering = null;
            till.price();
            shelf.load();
        }
    }

    /** Asks what became of a payment without an answer; the bar goes when it is known. */
    public void inquire() {
        SaleView open = outcome.getPending();
        if (open != null) {
            SaleView now = sales.sale(shop.caller(), open.id());
            if (now.state() != SaleState.PENDING) {
                took(now, 0);
            }
        }
    }

    /** Cards of the demo; without the sandbox a card needs the terminal. */
    public boolean isTestCards() {
        return Settings.optional("SANDBOX_URL") != null;
    }

    public List<TestCard> getCards() {
        return isTestCards() ? TestCard.ALL : List.of();
    }

    /** Whether a card can pay here at all: one of the demo's, or one that is typed into the acquirer's field. */
    public boolean isCardTaken() {
        return isTestCards() || Settings.optional("CARD_TOKEN_ORIGIN") != null;
    }

    public boolean isPayable() {
        return tendering != null;
    }

    public boolean isChargeable() {
        boolean card = payer.getMeans().equals("CARD");
        return tendering != null && (!card || isCardTaken() && payer.card() != null);
    }

    /** In cash it is rounded where small coins are gone. */
    public long getDue() {
        Tendering now = tendering;
        return now == null ? 0 : payer.getMeans().equals("CASH") ? now.dueInCash() : now.due();
    }

    public long getCashGiven() {
        return tendering == null ? 0 : tendering.cashGiven();
    }

    /** Shown with all that is due, until another amount is typed. */
    public @Nullable Long getReceived() {
        return payer.getReceived() == null && tendering != null ? Long.valueOf(getDue()) : payer.getReceived();
    }

    public void setReceived(@Nullable Long received) {
        payer.setReceived(received);
    }

    public @Nullable Long getPart() {
        return payer.getPart() == null && tendering != null ? Long.valueOf(getDue()) : payer.getPart();
    }

    public void setPart(@Nullable Long part) {
        payer.setPart(part);
    }

    public Payer getPayer() {
        return payer;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    /** Written into the page; comes back with the click. */
    public String getSentKey() {
        return key;
    }

    public void setSentKey(@Nullable String sent) {
        this.sentKey = sent == null ? "" : sent;
    }

    /** Places behind the point, for the keypad. */
    public int getExponent() {
        return Money.exponent(shop.getCurrency());
    }
}
