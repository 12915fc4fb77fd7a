package countinghouse.settlement;

import countinghouse.kernel.Rate;
import countinghouse.platform.Caller;
import countinghouse.settlement.MonthlyStatement.Component;
import countinghouse.settlement.Tariff.CardUse;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the acquirer saw of a merchant, what each thing cost, and why. Minor units of the merchant's one currency. */
public interface Transactions {
    /** Lines that are given at a time. */
    int LONGEST_LIST = 10_000;

    /**
     * A page of what fits, in the filter's order.
     *
     * @param after the last line of the page before, or null for the first page
     * @param limit at most {@link #LONGEST_LIST}
     */
    List<Line> list(Caller caller, Filter filter, @Nullable Cursor after, int limit);

    /** What all that fits comes to. */
    Sums sums(Caller caller, Filter filter);

    /** @throws countinghouse.kernel.Refusal not-found */
    Explained transaction(Caller caller, String id);

    /** Schemes that the merchant's tables name. */
    List<String> schemes(Caller caller);

    /** What is shown; figures of a payout open what they are made of. */
    enum Show {
        ALL,
        CAPTURES,
        REFUNDS,
        DISPUTES,
        DISPUTES_OPENED,
        DISPUTES_WON,
        ADJUSTMENTS,
        INTERCHANGE,
        SCHEME_FEES,
        MARKUP,
        OTHER_FEES
    }

    enum Order {
        NEWEST,
        OLDEST,
        LARGEST
    }

    /**
     * @param from and through: business days
     * @param scheme of the payment that it is about, or the empty string
     * @param least and most: of the amount, whatever its sign
     * @param text part of the reference or of what it refers to, or the empty string
     */
    record Filter(
            LocalDate from,
            LocalDate through,
            Show show,
            String scheme,
            long least,
            long most,
            String text,
            Order order) {
        private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

        /** Everything of these business days. */
        public static Filter days(LocalDate from, LocalDate through) {
            return new Filter(from, through, Show.ALL, "", 0, Long.MAX_VALUE, "", Order.NEWEST);
        }

        public static Filter everything() {
            return days(LocalDate.EPOCH, LAST);
        }

        public Filter showing(Show wanted) {
            return new Filter(from, through, wanted, scheme, least, most, text, order);
        }
    }

    /** @param amount whatever its sign */
    record Cursor(Instant at, long amount, String id) implements Serializable {}

    /**
     * @param kind CAPTURE, CAPTURE_UNDONE, REFUND, DISPUTE_OPENED, DISPUTE_WON, DISPUTE_LOST, ADJUSTMENT or PAYOUT_RETURNED
     * @param reference of the payment, the refund, …; of history, the id in the file
     * @param card of the payment that it is about; empty texts where it is about none
     * @param stated the amount as it was told
     * @param amount the same as it counts for the merchant: negative where it is taken, 0 for a lost dispute, which was taken before
     * @param interchange negative where it comes back, as the other fees
     * @param note why, of an adjustment
     */
    record Line(
            String id,
            Instant at,
            LocalDate businessDay,
            String kind,
            String reference,
            String ofReference,
            CardUse card,
            long stated,
            long amount,
            long interchange,
            long scheme,
            long markup,
            long other,
            String note)
            implements Serializable {
        public long cost() {
            return interchange + scheme + markup + other;
        }

        /** What the merchant is owed more because of it. */
        public long effect() {
            return amount - cost();
        }

        public Cursor cursor() {
            return new Cursor(at, Math.abs(stated), id);
        }
    }

    /** @param amount as it counts for the merchant */
    record Sums(int count, long amount, long interchange, long scheme, long markup, long other)
            implements Serializable {
        public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);

        public long cost() {
            return interchange + scheme + markup + other;
        }

        public long effect() {
            return amount - cost();
        }
    }

    /**
     * One transaction.
     *
     * @param reasons why it cost what it did; their charges add up to {@code line.cost()}
     * @param life everything that happened to the payment, itself included, in the order of time; only itself where it is about none
     * @param left what of the payment can still be refunded or disputed; null where it is about none
     * @param cheaper the same payment by chip, where that would have cost less
     * @param settled whether its business day is closed
     */
    record Explained(
            Line line,
            List<Reason> reasons,
            PricePlans.PlanView plan,
            List<Line> life,
            @Nullable Long left,
            @Nullable Cheaper cheaper,
            boolean settled)
            implements Serializable {
        public Explained {
            reasons = List.copyOf(reasons);
            life = List.copyOf(life);
        }

        /** The payment that it is about, or null. */
        public @Nullable Line payment() {
            return life.stream()
                    .filter(at -> at.kind().equals("CAPTURE"))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * One part of what it cost.
     *
     * @param code of INTERCHANGE: the row's number in the table; of SCHEME: the scheme; else MARKUP, REFUND_FEE or DISPUTE_FEE
     * @param row of the interchange table, where one was looked up
     * @param rate of the basis; null where only something fixed is charged
     * @param exact rate × basis in minor units, not rounded
     * @param rounded what of {@code exact} is charged: rounded HALF_UP, and given back with a minus
     * @param limited whether less came back than was computed, because no more of it remained
     * @param charged rounded + fixed
     */
    record Reason(
            Component component,
            String code,
            Tariff.@Nullable InterchangeRow row,
            @Nullable Rate rate,
            long basis,
            BigDecimal exact,
            long rounded,
            boolean limited,
            long fixed,
            long charged)
            implements Serializable {}

    /** @param row by which it would have been charged */
    record Cheaper(Tariff.InterchangeRow row, long cost) implements Serializable {}
}
