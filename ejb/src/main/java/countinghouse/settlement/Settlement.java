package countinghouse.settlement;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.tenancy.MoveIn;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;

/**
 * The merchant's money by business days. A day is closed once, in order and without gaps from the first that anything happened on: what it
 * comes to is paid out or carried forward, and nothing counts to it any more.
 */
public interface Settlement {
    /** Takes over a merchant with the terms it has. @param plan holds from the beginning of time */
    TenantId moveIn(Caller operator, MoveIn merchant, PricePlans.AgreePlan plan);

    /**
     * Stores what another provider's acquirer saw: CSV with at,type,id,ref,amount,scheme,product,entry_mode,region in the order of time, the
     * whole file or nothing.
     *
     * @return lines stored
     * @throws countinghouse.kernel.Refusal file.line at the first wrong line
     */
    int importHistory(Caller operator, InputStream csv);

    /**
     * Closes open business days up to and with one; a day each in a transaction of its own, so what is closed stays closed. Ends after
     * some twenty seconds: called again, it goes on. A merchant that is closed through yesterday goes on by itself from then on.
     *
     * @return how many, and whether all are closed
     * @throws countinghouse.kernel.Refusal settlement.nothing (nothing ever happened), settlement.day-too-far, settlement.busy (something of
     *     the day is still on its way to be priced: again in a moment)
     */
    Closed close(Caller operator, LocalDate through);

    /**
     * @param done whether every day through the one asked for is closed
     * @param goesOn whether the days after it close by themselves; not while one of them is over, for it may still take history
     */
    record Closed(int days, boolean done, boolean goesOn) {}

    /** @throws countinghouse.kernel.Refusal not-found, when the day is not closed */
    SettlementDay day(Caller caller, LocalDate businessDay);

    /** The closed days of a time, the oldest first. @param through at most 400 days after from */
    List<SettlementDay> days(Caller caller, LocalDate from, LocalDate through);
}
