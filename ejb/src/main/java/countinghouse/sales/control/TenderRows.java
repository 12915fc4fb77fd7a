package countinghouse.sales.control;

import countinghouse.giftcards.GiftTenders;
import countinghouse.payments.Payments;
import countinghouse.platform.Caller;
import countinghouse.sales.CompleteSale.Tender;
import countinghouse.sales.entity.Sale;
import countinghouse.sales.entity.SaleTender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores the tenders of a sale, cards and wallets as payments that are still to be asked for, gift cards with their amount set aside. */
@ApplicationScoped
public class TenderRows {
    /** Nobody is shown a code before the cards have paid: what fails at once fails before the customer waits. */
    private static final Comparator<Payments.Requested> LAST =
            Comparator.comparing(requested -> !(requested.command().means() instanceof Payments.CardMeans));

    @Inject
    private SaleArchive archive;

    @Inject
    private Payments payments;

    @Inject
    private GiftTenders gifts;

    /** @param toAsk payments among them, those of wallets last */
    public record Stored(List<SaleTender> rows, List<Payments.Requested> toAsk) {}

    /**
     * Where tenders are put.
     *
     * @param from tenders that the sale has already
     * @param request hash of the key under which they were added to a waiting sale, or null
     */
    public record Place(Sale sale, int from, @Nullable String request) {}

    public Stored store(Caller caller, Place place, List<Tender> tenders) {
        List<SaleTender> rows = new ArrayList<>();
        List<Payments.Requested> toAsk = new ArrayList<>();
        for (Tender tender : tenders) {
            String paymentId = null;
            Payments.Means means = means(tender);
            if (means != null) {
                Payments.Requested requested = payments.request(caller, payment(place.sale(), tender, means));
                toAsk.add(requested);
                paymentId = requested.paymentId();
            }
            int position = place.from() + rows.size() + 1;
            SaleTender row = new SaleTender(
                            place.sale(), position, tender.amount().minor(), paymentId)
                    .tipping(tender.tip())
                    .added(place.request());
            if (tender instanceof Tender.Gift gift) {
                GiftTenders.Held held = gifts.hold(caller, gift.code(), gift.amount());
                row.byGift(held.cardId(), held.lastFour());
            }
            if (tender instanceof Tender.Wallet) {
                row.byWallet();
            }
            archive.add(caller, row);
            rows.add(row);
        }
        toAsk.sort(LAST);
        return new Stored(rows, toAsk);
    }

    static String kind(Tender tender) {
        return switch (tender) {
            case Tender.Cash _ -> SaleTender.CASH;
            case Tender.Card _ -> SaleTender.CARD;
            case Tender.Wallet _ -> SaleTender.WALLET;
            case Tender.Gift _ -> SaleTender.GIFT_CARD;
        };
    }

    private static Payments.@Nullable Means means(Tender tender) {
        return switch (tender) {
            case Tender.Card card -> card.card();
            case Tender.Wallet wallet -> {
                String code = wallet.code();
                yield code == null ? new Payments.ShopCode() : new Payments.CustomerCode(code);
            }
            case Tender.Cash _, Tender.Gift _ -> null;
        };
    }

    private static Payments.RequestPayment payment(Sale sale, Tender tender, Payments.Means means) {
        return new Payments.RequestPayment(
                sale.id(), sale.storeId(), sale.terminalId(), tender.amount(), means, sale.occurredAt());
    }
}
