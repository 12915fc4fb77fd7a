package countinghouse.settlement;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What merchants agreed to pay: dated, and never changed; a new agreement is a new plan from a day on. */
public interface PricePlans {
    /**
     * Holds from the day on, until a later one does. A person must have proved lately who they are, and may not choose a day that has begun;
     * every owner is told by mail.
     *
     * @throws countinghouse.kernel.Refusal price-plan.closed-day (a day on or after it is settled already), price-plan.begun-day,
     *     person.step-up, tariff.… when a table is wrong
     */
    PlanView agree(Caller operator, AgreePlan command);

    /** Agrees the fees that the country's agreement states, on an underwriter's conditions; they hold from the beginning. */
    PlanView agreeStandard(Caller system, StandardTerms terms);

    /** @throws countinghouse.kernel.Refusal price-plan.none */
    PlanView planOn(Caller caller, LocalDate day);

    /** Newest first. */
    List<PlanView> plans(Caller caller);

    /** The tables the plan goes by. */
    Tariff tariff(Caller caller, String planId);

    /** The same as the files that they were given as. */
    Tables tables(Caller caller, String planId);

    /** What a sale costs by each row of the plan's table, in its order. @param amount minor units, above zero */
    List<Example> examples(Caller caller, String planId, long amount);

    /** The same of a plan that is not agreed; refused as {@link #agree} would be, but for the proof. */
    List<Example> preview(Caller operator, AgreePlan command, long amount);

    /** @param interchange and schemeFees: CSV as {@link AgreePlan} has them */
    record Tables(String interchange, String schemeFees) implements Serializable {}

    /**
     * @param row that a sale would be charged by
     * @param reasons its parts, whose charges add up to the cost
     */
    record Example(Tariff.InterchangeRow row, List<Transactions.Reason> reasons, long cost) implements Serializable {
        public Example {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * @param interchange CSV: row,scheme,product,entry_mode,region,mcc_group,rate,fixed,markup_applies
     * @param schemeFees CSV: scheme,rate,fixed
     */
    record AgreePlan(LocalDate from, PricePlan plan, String interchange, String schemeFees) {}

    /**
     * @param code of the plan, as the approval names it
     * @param mcc merchant category code
     * @param reservePercent of each day's takings
     * @param terminalRental minor units a month and terminal, 0 for bought ones
     */
    record StandardTerms(
            String code,
            String mcc,
            int reservePercent,
            int reserveDays,
            int payoutDelayDays,
            long terminalRental,
            int terminals) {}

    /** @param through the last day it holds on, null while no later plan is agreed */
    record PlanView(
            String id,
            LocalDate from,
            @Nullable LocalDate through,
            PricePlan plan,
            String tariffId,
            Instant agreedAt,
            String agreedBy)
            implements Serializable {
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (through == null || !day.isAfter(through));
        }
    }
}
