package countinghouse.sales.control;

import countinghouse.giftcards.GiftTenders;
import countinghouse.giftcards.GiftTenders.Use;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.sales.CompleteSale.GiftLoad;
import countinghouse.sales.entity.Sale;
import countinghouse.sales.entity.SaleGift;
import countinghouse.sales.entity.SaleTender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a sale does with gift cards: those that it sells or tops up, and those that pay it. */
@ApplicationScoped
public class SaleGifts {
    private static final int MOST = 20;

    @Inject
    private GiftTenders gifts;

    @Inject
    private SaleArchive archive;

    /** What is to be put on gift cards, minor units. @throws Refusal gift.amount, sale.too-large */
    static long sum(List<GiftLoad> loads) {
        if (loads.size() > MOST) {
            throw Refusal.invalid("sale.too-large");
        }
        if (loads.stream().anyMatch(load -> load.amount() <= 0 || load.amount() > 999_999_999_999L)) {
            throw Refusal.invalid("gift.amount");
        }
        return loads.stream().mapToLong(GiftLoad::amount).sum();
    }

    /** Stores the cards that the sale is to load, new ones worth nothing yet; what comes on each is set aside, two top-ups of one together. */
    public List<SaleGift> store(Caller caller, Sale sale, List<GiftLoad> loads) {
        List<SaleGift> rows = new ArrayList<>();
        for (GiftLoad load : loads) {
            Money amount = new Money(load.amount(), sale.currency());
            String code = load.code();
            var held = code == null ? gifts.prepare(caller, sale.storeId(), amount) : gifts.find(caller, code, amount);
            String kind = code == null ? SaleGift.ISSUE : SaleGift.TOP_UP;
            SaleGift row = new SaleGift(sale, rows.size() + 1, held.cardId(), kind, load.amount());
            archive.add(caller, row);
            rows.add(row);
        }
        return rows;
    }

    /** The sale is paid. */
    public void complete(Caller caller, SaleRows rows) {
        for (SaleTender tender : rows.counting()) {
            if (tender.giftCardId() != null) {
                gifts.take(caller, use(rows.sale(), tender));
            }
        }
        for (SaleGift gift : rows.gifts()) {
            gifts.load(caller, use(rows.sale(), gift));
        }
    }

    /** The sale fell through. */
    public void undo(Caller caller, SaleRows rows) {
        for (SaleTender tender : rows.counting()) {
            if (tender.giftCardId() != null) {
                gifts.release(caller, use(rows.sale(), tender));
            }
        }
        for (SaleGift gift : rows.gifts()) {
            gifts.cancel(caller, use(rows.sale(), gift));
        }
    }

    private static Use use(Sale sale, SaleGift gift) {
        return new Use(gift.cardId(), new Money(gift.amount(), sale.currency()), sale.id());
    }

    private static Use use(Sale sale, SaleTender tender) {
        String card = Objects.requireNonNull(tender.giftCardId());
        return new Use(card, new Money(tender.amount(), sale.currency()), sale.id());
    }
}
