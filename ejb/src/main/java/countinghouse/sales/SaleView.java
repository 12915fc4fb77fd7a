package countinghouse.sales;

import countinghouse.kernel.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sale as it stands.
 *
 * @param number the till's running number, e.g. 0419
 * @param discount off the list prices, as a positive amount (holding tax where shelf prices do)
 * @param total net + tax; the tenders add up to total + tip + rounding + what is put on gift cards
 * @param tip all tips, also those of tenders
 * @param gifts gift cards that it sells or tops up
 * @param left still to be paid, zero unless the sale waits for further tenders
 * @param rounding by what the cash is more, or less (negative), than the part it pays
 * @param replayed whether this answers a repetition: the key had made the sale before
 */
public record SaleView(
        String id,
        String number,
        SaleState state,
        String storeId,
        String tillId,
        Instant occurredAt,
        LocalDate businessDay,
        List<LineView> lines,
        List<TenderView> tenders,
        List<TaxView> tax,
        Money net,
        Money discount,
        Money total,
        Money tip,
        Money rounding,
        List<GiftView> gifts,
        Money left,
        boolean replayed)
        implements Serializable {

    /** @param total what the customer pays for the line before tax is added, or with it where shelf prices hold it */
    public record LineView(String productId, String name, long quantity, Money unitPrice, Money discount, Money total)
            implements Serializable {}

    /**
     * @param kind CASH, CARD, WALLET or GIFT_CARD
     * @param lastFour of the card, or of the gift card's code
     * @param tip the part of the amount that is a tip
     * @param waiting of a wallet whose customer has yet to act, else null
     * @param state of a card or wallet the payment's state; of cash and gift cards RECEIVED, or RETURNED when the sale was voided
     */
    public record TenderView(
            String kind,
            Money amount,
            Money tip,
            String state,
            @Nullable String paymentId,
            @Nullable String scheme,
            @Nullable String lastFour,
            @Nullable String declineCode,
            @Nullable Waiting waiting)
            implements Serializable {
        /** Whether it pays, or may turn out to; what was declined, taken back or given back does not. */
        public boolean counts() {
            return !java.util.Set.of("DECLINED", "VOIDED", "EXPIRED", "RETURNED")
                    .contains(state);
        }
    }

    /**
     * @param payload of the code that the customer scans; empty when the wallet asks its customer itself
     * @param until when it is closed at the wallet
     */
    public record Waiting(String payload, Instant until) implements Serializable {}

    /** The tender that waits for its customer, or null. */
    public @Nullable TenderView waiting() {
        return tenders.stream()
                .filter(tender -> tender.waiting() != null)
                .findFirst()
                .orElse(null);
    }

    /** What its tenders pay, minor units. */
    public long paid() {
        return total.plus(tip).plus(rounding).minor() + onGiftCards();
    }

    /** Put on gift cards, minor units. */
    public long onGiftCards() {
        return gifts.stream().mapToLong(gift -> gift.amount().minor()).sum();
    }

    /** @param kind ISSUE or TOP_UP */
    public record GiftView(String cardId, String kind, Money amount) implements Serializable {}

    public record TaxView(BigDecimal rate, Money net, Money tax) implements Serializable {}
}
