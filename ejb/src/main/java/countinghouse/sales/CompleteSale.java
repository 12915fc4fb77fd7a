package countinghouse.sales;

import countinghouse.kernel.Money;
import countinghouse.payments.EntryMode;
import countinghouse.payments.Payments;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param key made by the till or terminal before it sends, 1 to 255 printable ASCII characters
 * @param terminalId the terminal, or the till when there is none
 * @param extras what is asked for besides goods
 */
public record CompleteSale(
        String key,
        String storeId,
        String tillId,
        String terminalId,
        Instant occurredAt,
        List<Line> lines,
        List<Tender> tenders,
        Extras extras) {
    public CompleteSale {
        lines = List.copyOf(lines);
        tenders = List.copyOf(tenders);
    }

    /** Nothing but goods. */
    public CompleteSale(
            String key,
            String storeId,
            String tillId,
            String terminalId,
            Instant occurredAt,
            List<Line> lines,
            List<Tender> tenders) {
        this(key, storeId, tillId, terminalId, occurredAt, lines, tenders, Extras.NONE);
    }

    /**
     * @param tip to the whole sale, minor units ≥ 0; it raises what is due
     * @param hold whether the sale waits for other tenders, instead of being unwound, when these pay only a part of it or one of them is
     *     declined
     * @param gifts gift cards to be sold or topped up; they raise what is due, and are active when it is paid
     */
    public record Extras(long tip, boolean hold, List<GiftLoad> gifts) {
        public static final Extras NONE = new Extras(0, false);

        public Extras {
            gifts = List.copyOf(gifts);
        }

        public Extras(long tip, boolean hold) {
            this(tip, hold, List.of());
        }
    }

    /**
     * @param code of the card that gets more, or null for a new one
     * @param amount minor units of the store's currency, above zero
     */
    public record GiftLoad(@Nullable String code, long amount) {
        @Override
        public String toString() {
            return "GiftLoad[" + amount + "]";
        }
    }

    /** @param discountPercent 0 to 100, or null */
    public record Line(
            String productId, long quantity, @Nullable BigDecimal discountPercent) {}

    /**
     * Cash, card, wallet or gift card. The tenders add up to the total and all tips exactly (change is the till's business); where small coins are gone the part
     * in cash is rounded as {@link CashRounding} says.
     */
    public sealed interface Tender {
        /** The tip among it. */
        Money amount();

        /** The part of the amount that is a tip, minor units, 0 to the amount; it raises what is due. */
        long tip();

        record Cash(Money amount, long tip) implements Tender {
            public Cash(Money amount) {
                this(amount, 0);
            }
        }

        /** @param code as it is printed on the gift card */
        record Gift(Money amount, long tip, String code) implements Tender {
            public Gift(Money amount, String code) {
                this(amount, 0, code);
            }

            @Override
            public String toString() {
                return "Gift[" + amount + ", " + tip + "]";
            }
        }

        /**
         * A QR wallet.
         *
         * @param code that the customer shows, 8 to 64 letters and digits; null to have one shown that the customer scans
         */
        record Wallet(Money amount, long tip, @Nullable String code) implements Tender {
            public Wallet(Money amount, @Nullable String code) {
                this(amount, 0, code);
            }

            @Override
            public String toString() {
                return "Wallet[" + amount + ", " + tip + "]";
            }
        }

        /** @param card as presented, or one that is kept and that its customer has chosen */
        record Card(Money amount, long tip, Payments.CardMeans card) implements Tender {
            public Card(Money amount, String token, EntryMode entryMode, @Nullable String chipData) {
                this(amount, 0, new Payments.Card(token, entryMode, chipData));
            }
        }
    }
}
