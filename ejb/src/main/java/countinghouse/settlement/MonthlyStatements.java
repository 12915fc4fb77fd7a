package countinghouse.settlement;

import countinghouse.platform.Caller;
import java.time.LocalDate;
import java.time.YearMonth;

/** Figures of closed months and days, frozen when they were closed. */
public interface MonthlyStatements {
    /** The newest revision. @throws countinghouse.kernel.Refusal statement.open (a day of it is not closed), not-found (nothing was settled) */
    MonthlyStatement of(Caller caller, YearMonth period);

    /** @throws countinghouse.kernel.Refusal not-found */
    MonthlyStatement statement(Caller caller, String statementId);

    /** The advice of a closed day. @throws countinghouse.kernel.Refusal not-found */
    SettlementAdvice advice(Caller caller, LocalDate businessDay);

    /**
     * Freezes the month's figures anew, when something that is told in them has become known since (a bank's reference, a legal name). The
     * amounts are those of the closed days and cannot change.
     *
     * @param reason told on the cover
     * @return the new revision's id
     */
    String revise(Caller caller, YearMonth period, String reason);
}
