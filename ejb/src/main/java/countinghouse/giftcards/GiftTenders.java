package countinghouse.giftcards;

import countinghouse.kernel.Money;
import countinghouse.platform.Caller;

/**
 * What a sale does with gift cards, in the sale's transactions; the sale's own entry books it. Each call names the sale, and each pair (hold
 * and take or release, prepare or find and load or cancel) is for the same amount.
 */
public interface GiftTenders {
    /**
     * Sets an amount aside on the card of a code.
     *
     * @throws countinghouse.kernel.Refusal gift.code, gift.state, gift.short {balance}, gift.currency, gift.wait
     */
    Held hold(Caller caller, String code, Money amount);

    /** What was held is paid with. */
    void take(Caller caller, Use use);

    /** What was held is free again. */
    void release(Caller caller, Use use);

    /**
     * A new card that a sale sells, worth nothing yet.
     *
     * @throws countinghouse.kernel.Refusal gift.amount, gift.limit
     */
    Held prepare(Caller caller, String storeId, Money amount);

    /**
     * The card that a sale puts more on; until that is decided it counts towards the most that may be on it.
     *
     * @throws countinghouse.kernel.Refusal gift.code, gift.state, gift.currency, gift.amount, gift.limit, gift.wait
     */
    Held find(Caller caller, String code, Money amount);

    /** The sale is paid: the amount is on the card, which is active. */
    void load(Caller caller, Use use);

    /** The sale fell through: nothing more comes on the card, and one that it sold is none. */
    void cancel(Caller caller, Use use);

    /** Money of a return goes back to the card, which lasts longer then. @throws countinghouse.kernel.Refusal gift.state */
    void refund(Caller caller, Use use);

    /** @param lastFour empty while its code is not told */
    record Held(String cardId, String lastFour) {}

    /** @param reference the sale or the return */
    record Use(String cardId, Money amount, String reference) {}
}
