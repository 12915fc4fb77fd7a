package countinghouse.settlement;

import countinghouse.sales.Trade;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frozen figures of a calendar month of business days, all in minor units of one currency. Closing = opening + activity − payouts, and
 * is the ledger's merchant_payable at the end of the month; the reserve ties to its own account in the same way.
 *
 * @param opening carried forward before the first day, negative when the merchant owes
 * @param totals sums over {@code days}
 * @param held days whose reserve had no day to come back on, or one after the last of the month, oldest first; less {@code givenBack} it
 *     adds up to closingReserve
 * @param givenBack by hand through the last day, of what has no day to come back on, oldest first
 * @param yearToDate sums from January of the same year through this month
 * @param monthBefore sums of the calendar month before, NONE where nothing was settled in it
 * @param trade the merchant's own, as it was when this was made
 */
public record MonthlyStatement(
        Cover cover,
        long opening,
        long openingReserve,
        SettlementFigures totals,
        long closing,
        long closingReserve,
        List<SettlementDay> days,
        List<VolumeLine> volumes,
        List<FeeLine> fees,
        List<DisputeLine> disputes,
        List<AdjustmentLine> adjustments,
        List<PayoutLine> payouts,
        List<HeldLine> held,
        List<GivenBackLine> givenBack,
        SettlementFigures yearToDate,
        SettlementFigures monthBefore,
        Trade trade)
        implements Serializable {
    public MonthlyStatement {
        days = List.copyOf(days);
        volumes = List.copyOf(volumes);
        fees = List.copyOf(fees);
        disputes = List.copyOf(disputes);
        adjustments = List.copyOf(adjustments);
        payouts = List.copyOf(payouts);
        held = List.copyOf(held);
        trade = trade == null ? Trade.NONE : trade;
        givenBack = givenBack == null ? List.of() : List.copyOf(givenBack);
    }

    /**
     * @param number what people call it: the period, and from the second revision on that
     * @param revision from 1; a later one replaces the earlier and says why
     * @param reason of a revision, empty for the first
     * @param mccGroup group of trade by which interchange is looked up
     */
    public record Cover(
            String merchantId,
            String legalName,
            String tradingName,
            String number,
            YearMonth period,
            LocalDate from,
            LocalDate through,
            int revision,
            String reason,
            String currency,
            String zone,
            LocalTime cutOff,
            String mccGroup,
            String pricePlan,
            Instant madeAt)
            implements Serializable {}

    /** Captures of the period by kind of card and of reading. @param fees interchange + scheme + mark-up of these captures */
    public record VolumeLine(String scheme, String product, String entryMode, int count, long volume, long fees)
            implements Serializable {}

    /** What a fee is of. */
    public enum Component {
        INTERCHANGE,
        SCHEME,
        MARKUP,
        OTHER,
        SERVICE
    }

    /**
     * One line a reader can compute again: rate × volume + fixed × count, each transaction rounded on its own, is charged but for the
     * rounding. Lines of what came back with refunds have a count of refunds, no rate, and a negative charge.
     *
     * @param code of INTERCHANGE: the row's number in the table; of SCHEME: the scheme; else MARKUP, REFUND_FEE, DISPUTE_FEE, MONTHLY_FEE,
     *     MINIMUM_FEE, TERMINAL_RENTAL; GIVEN_BACK for what came back with refunds
     * @param matches what the row of the table is of, such as {@code VISA DEBIT CHIP DOMESTIC RETAIL}; else empty
     * @param rate exact decimal, such as {@code 0.0165}; empty where there is none
     */
    public record FeeLine(
            Component component,
            String code,
            String matches,
            String rate,
            long volume,
            long fixed,
            int count,
            long charged)
            implements Serializable {}

    /** @param outcome OPEN, WON or LOST at the end of the period */
    public record DisputeLine(
            String reference,
            String captureReference,
            LocalDate openedOn,
            long amount,
            long fee,
            String outcome,
            @Nullable LocalDate decidedOn)
            implements Serializable {}

    public record AdjustmentLine(String reference, LocalDate businessDay, long amount, String reason)
            implements Serializable {}

    /**
     * @param state CREATED, SENT, CONFIRMED or RETURNED when the statement was made
     * @param bankReference empty until the bank has said one
     */
    public record PayoutLine(
            String id, LocalDate businessDay, LocalDate dueOn, long amount, String state, String bankReference)
            implements Serializable {}

    /**
     * @param releasedOn business day on which it comes back, null when only by hand
     * @param rate exact decimal by which it was withheld, such as {@code 0.05}
     */
    public record HeldLine(LocalDate withheldOn, @Nullable LocalDate releasedOn, String rate, long amount)
            implements Serializable {}

    /**
     * @param businessDay whose close gave it back
     * @param amount positive
     */
    public record GivenBackLine(LocalDate businessDay, long amount, String reason) implements Serializable {}
}
