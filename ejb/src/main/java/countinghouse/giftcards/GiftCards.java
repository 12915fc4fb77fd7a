package countinghouse.giftcards;

import countinghouse.kernel.Money;
import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gift cards outside of sales; what a sale does with them is {@link GiftTenders}. */
public interface GiftCards {
    /**
     * A new card with an amount on it, active at once. Twice under the same key is once.
     *
     * @throws countinghouse.kernel.Refusal gift.amount, gift.currency, gift.limit {most}, gift.key, gift.key-reused, not-found
     */
    GiftCardView issue(Caller caller, IssueGiftCard command);

    /**
     * More on a card; it lasts longer then. Twice under the same key is once.
     *
     * @throws countinghouse.kernel.Refusal as {@link #issue}, gift.state
     */
    GiftCardView topUp(Caller caller, TopUpGiftCard command);

    /**
     * Takes from a card what was sold past this product (a shop of the merchant's own on the web). Twice under the same key is once.
     *
     * @throws countinghouse.kernel.Refusal gift.code, gift.state, gift.short {balance}, gift.amount, gift.currency, gift.reference, gift.wait,
     *     gift.key, gift.key-reused
     */
    GiftCardView redeem(Caller caller, RedeemGiftCard command);

    /**
     * The code of an active card, made and told this once; who sells may be told those of cards they sold themselves.
     *
     * @throws countinghouse.kernel.Refusal not-found, gift.state, gift.revealed (conflict)
     */
    GiftCode reveal(Caller caller, String cardId);

    /** A new code in place of one that was lost; the old one opens nothing. @throws countinghouse.kernel.Refusal not-found, gift.state */
    GiftCode replace(Caller caller, String cardId);

    /**
     * What is on the card of a code. Wrong codes are counted for each person or key, and make them wait.
     *
     * @throws countinghouse.kernel.Refusal gift.code, gift.wait {seconds}
     */
    GiftCardView ofCode(Caller caller, String code);

    /** @throws countinghouse.kernel.Refusal not-found, gift.state */
    GiftCardView freeze(Caller caller, String cardId);

    /** @throws countinghouse.kernel.Refusal not-found, gift.state */
    GiftCardView unfreeze(Caller caller, String cardId);

    GiftCardView card(Caller caller, String cardId);

    /** Newest first. */
    List<GiftCardView> page(Caller caller, GiftCardFilter filter);

    /** Newest first, at most 500. */
    List<GiftMovementView> history(Caller caller, String cardId);

    /** Where the money on a card comes from that no sale has taken. */
    enum Funding {
        /** Given away. */
        GOODWILL,
        /** Paid to the merchant's bank account. */
        BANK,
        /** Cards of another system, taken over. */
        TAKEN_OVER
    }

    /** @param key made before the first try, 1 to 255 printable ASCII characters */
    record IssueGiftCard(String key, String storeId, Money amount, Funding funding) {}

    record TopUpGiftCard(String key, String cardId, Money amount, Funding funding) {}

    /** @param reference what was sold: 1 to 64 printable ASCII characters */
    record RedeemGiftCard(String key, String code, Money amount, String reference) {
        @Override
        public String toString() {
            return "RedeemGiftCard[" + amount + ", " + reference + "]";
        }
    }

    /** @param code four groups of four letters and digits; never stored and never logged */
    record GiftCode(GiftCardView card, String code) implements Serializable {
        @Override
        public String toString() {
            return "GiftCode[" + card.id() + "]";
        }
    }

    /**
     * @param states none for all
     * @param lastFour of the code; empty for all
     * @param before id of the last one seen, or empty
     * @param limit 1 to 500
     */
    record GiftCardFilter(List<GiftCardState> states, String lastFour, String before, int limit) {
        public GiftCardFilter {
            states = states.isEmpty() ? List.of(GiftCardState.values()) : List.copyOf(states);
        }
    }

    /**
     * @param kind ISSUE, TOP_UP, REDEEM, REFUND or EXPIRE
     * @param amount signed
     * @param reference the sale, or what was given for it
     */
    record GiftMovementView(
            String kind,
            Money amount,
            Money balance,
            @Nullable String reference,
            Instant at,
            String by) implements Serializable {}
}
