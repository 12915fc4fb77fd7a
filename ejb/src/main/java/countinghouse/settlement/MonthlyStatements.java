package countinghouse.settlement;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Figures of closed months and days, frozen when they were closed. */
public interface MonthlyStatements {
    /** The newest revision. @throws countinghouse.kernel.Refusal statement.open (a day of it is not closed), not-found (nothing was settled) */
    MonthlyStatement of(Caller caller, YearMonth period);

    /** @throws countinghouse.kernel.Refusal not-found */
    MonthlyStatement statement(Caller caller, String statementId);

    /** The advice of a closed day. @throws countinghouse.kernel.Refusal not-found */
    SettlementAdvice advice(Caller caller, LocalDate businessDay);

    /**
     * Freezes the month's figures anew, when something that is told in them has become known since (a bank's reference, a legal name, what
     * a till sold that was still open). The amounts of settlement are those of the closed days and cannot change.
     *
     * @param reason told on the cover, 1 to 500 characters
     * @return the new revision's id
     * @throws countinghouse.kernel.Refusal statement.reason, statement.open, not-found, person.step-up
     */
    String revise(Caller operator, YearMonth period, String reason);

    /** Months of which there is a statement, each with its newest revision, the newest month first. @param limit at most 120 */
    List<Frozen> frozen(Caller caller, int limit);

    /** @param revision the newest, from 1 */
    record Frozen(YearMonth period, int revision, Instant madeAt) implements Serializable {}
}
