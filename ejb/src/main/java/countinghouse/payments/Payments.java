package countinghouse.payments;

import countinghouse.kernel.Money;
import countinghouse.platform.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Payments that pay a sale, by card or by a wallet's code. REQUESTED → AUTHORIZED → CAPTURED → SETTLED, DECLINED, VOIDED, UNKNOWN. {@link #request} and
 * {@link #settleOutcome} run in the caller's transactions; {@link #ask} is the remote call between them and never runs inside a transaction.
 * A payment that is still REQUESTED after a minute (the server died between the two) or UNKNOWN is inquired after or reversed at the
 * acquirer by a job, which then tells {@link PaymentResolved}. One that waits for its customer is REQUESTED with {@link
 * PaymentView#waiting()}: the wallet's notice and a job ask what became of it, and it is closed at the wallet when its time is over.
 */
public interface Payments {
    /**
     * Stores the payment before anything is sent.
     *
     * @throws countinghouse.kernel.Refusal payment.amount, payment.token, payment.chip-data (malformed, or it holds a card number), payment.device-wallet (of a card that was neither contactless nor online),
     *     payment.customer-code (malformed); not-found, stored-card.state, stored-card.customer, stored-card.label, stored-card.consent
     */
    Requested request(Caller caller, RequestPayment command);

    /** Asks the acquirer; never throws for an outcome: no answer is {@link PaymentOutcome.Unknown}. */
    PaymentOutcome ask(Caller caller, Requested requested);

    /**
     * Books the outcome: a capture posts to the ledger in the same transaction. An outcome that comes too late (a reversal has begun) or
     * twice changes nothing; the view tells the state that holds.
     */
    PaymentView settleOutcome(Caller caller, String paymentId, PaymentOutcome outcome);

    /**
     * The purchase is not wanted any more, because what it paid for fell through. One that was never sent is VOIDED at once; one whose
     * {@code outcome} is Approved stays AUTHORIZED, nothing is posted, and is reversed at the acquirer right after. One that waits for its
     * customer is UNKNOWN until the wallet has closed it; what was paid meanwhile goes back. One whose money has arrived (SETTLED), or of
     * which a part went back, is past being undone: what is left of it is refunded by a job, which ends with {@link RefundEnded}.
     *
     * @param outcome what {@link #ask} gave, or null when it was not asked
     */
    PaymentView takeBack(Caller caller, String paymentId, @Nullable PaymentOutcome outcome);

    PaymentView payment(Caller caller, String paymentId);

    /** Newest first. */
    List<PaymentView> page(Caller caller, PaymentFilter filter);

    /** What happened to a payment, and how often its acquirer was asked. @throws countinghouse.kernel.Refusal not-found */
    PaymentLife life(Caller caller, String paymentId);

    List<PaymentView> ofSale(Caller caller, String saleId);

    /** The acquirer's money is there: of these, what is captured is SETTLED. @return how many that are */
    int settle(Caller system, List<String> paymentIds);

    /**
     * @param states none for all
     * @param storeId empty for all
     * @param scheme empty for all
     * @param text last four digits, the merchant's reference, a sale's or a payment's id; empty for all
     * @param before id of the last one seen, or empty
     */
    record PaymentFilter(
            List<PaymentState> states,
            Period period,
            String storeId,
            String scheme,
            String text,
            Amounts amounts,
            Place place) {
        public PaymentFilter {
            states = states.isEmpty() ? List.of(PaymentState.values()) : List.copyOf(states);
        }

        /** Of any amount. */
        public PaymentFilter(
                List<PaymentState> states, Period period, String storeId, String scheme, String text, Place place) {
            this(states, period, storeId, scheme, text, Amounts.ANY, place);
        }
    }

    /** What was asked for, minor units, both ends included. */
    record Amounts(long least, long most) {
        public static final Amounts ANY = new Amounts(0, Long.MAX_VALUE);
    }

    /** Requested from, and before, an instant. */
    record Period(Instant from, Instant until) {
        public static final Period ALWAYS =
                new Period(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("3000-01-01T00:00:00Z"));
    }

    /**
     * @param before id of the last one seen, or empty
     * @param limit 1 to 10000
     */
    record Place(String before, int limit) {}

    /** What the customer pays with. */
    sealed interface Means permits CardMeans, ShopCode, CustomerCode {
        EntryMode entryMode();
    }

    /** A card, presented now or kept from before. */
    sealed interface CardMeans extends Means permits Card, StoredCard {
        /** All that a key for paying by it stands for; a token is among it, so it is only ever hashed. */
        String content();
    }

    /** A wallet's code that the till shows and the customer scans. */
    record ShopCode() implements Means {
        @Override
        public EntryMode entryMode() {
            return EntryMode.QR;
        }
    }

    /** @param code that the customer's wallet shows: 8 to 64 letters and digits, good for a minute and once; never stored */
    record CustomerCode(String code) implements Means {
        @Override
        public EntryMode entryMode() {
            return EntryMode.QR;
        }

        @Override
        public String toString() {
            return "CustomerCode";
        }
    }

    /**
     * A card as presented.
     *
     * @param token gateway token of the card, never a card number
     * @param chipData BER-TLV of the chip as hexadecimal digits, or null; sent on, never stored
     * @param keep that its customer wants it kept, or null
     * @param device the wallet that showed a network token in place of the card, contactless or online; or null for the card itself
     */
    record Card(
            String token,
            EntryMode entryMode,
            @Nullable String chipData,
            @Nullable KeepCard keep,
            @Nullable DeviceWallet device)
            implements CardMeans {
        public Card(String token, EntryMode entryMode, @Nullable String chipData) {
            this(token, entryMode, chipData, null, null);
        }

        public Card(String token, EntryMode entryMode, @Nullable String chipData, @Nullable KeepCard keep) {
            this(token, entryMode, chipData, keep, null);
        }

        @Override
        public String content() {
            return String.join("\n", token, entryMode.name(), Objects.requireNonNullElse(chipData, ""))
                    + (keep == null ? "" : "\n" + keep)
                    + (device == null ? "" : "\n" + device);
        }

        @Override
        public String toString() {
            return "Card[" + entryMode + "]";
        }
    }

    /**
     * A card that the acquirer keeps.
     *
     * @param id of {@link StoredCards}
     * @param byCustomer whether the customer is there and chose it; else the merchant charges what was agreed on
     */
    record StoredCard(String id, boolean byCustomer) implements CardMeans {
        @Override
        public String content() {
            return toString();
        }

        @Override
        public EntryMode entryMode() {
            return EntryMode.ONLINE;
        }
    }

    /**
     * The customer agrees that the card of this payment is kept.
     *
     * @param customer the merchant's own reference of its customer: 1 to 64 letters, digits, blanks and {@code . _ / # @ + -}
     * @param label by which the customer knows the card, 1 to 80 characters, or null
     * @param consent which text they were shown: 1 to 64 letters, digits and {@code . _ -}
     */
    record KeepCard(String customer, @Nullable String label, String consent, Where where) {
        /** Where they agreed. */
        public enum Where {
            TILL,
            PAGE,
            API
        }
    }

    /** @param terminalId the terminal, or the till when there is none */
    record RequestPayment(
            String saleId, String storeId, String terminalId, Money amount, Means means, Instant occurredAt) {}

    /**
     * A stored request: all that the message to the acquirer needs.
     *
     * @param trace the terminal's trace number, 1 to 999999
     * @param at when it was stored; part of the reference
     * @param connector at which it is asked for
     */
    record Requested(String paymentId, int trace, Instant at, String connector, RequestPayment command) {
        /** The same at another connector. */
        public Requested to(String other) {
            return new Requested(paymentId, trace, at, other, command);
        }
    }
}
