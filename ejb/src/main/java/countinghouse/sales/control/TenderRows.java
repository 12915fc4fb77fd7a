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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores the tenders of a sale, cards as payments that are still to be asked for, gift cards with their amount set aside. */
@ApplicationScoped
public class TenderRows {
    @Inject
    private SaleArchive archive;

    @Inject
    private Payments payments;

    @Inject
    private GiftTenders gifts;

    /** @param toAsk card payments among them */
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
            if (tender instanceof Tender.Card card) {
                Payments.Requested requested = payments.request(caller, payment(place.sale(), card));
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
            archive.add(caller, row);
            rows.add(row);
        }
        return new Stored(rows, toAsk);
    }

    private static Payments.RequestPayment payment(Sale sale, Tender.Card card) {
        return new Payments.RequestPayment(
                sale.id(),
                sale.storeId(),
                sale.terminalId(),
                card.amount(),
                new Payments.Card(card.token(), card.entryMode(), card.chipData()),
                sale.occurredAt());
    }
}
