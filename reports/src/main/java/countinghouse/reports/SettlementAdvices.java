package countinghouse.reports;

import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import java.time.LocalDate;

/** The settlement advice of a closed business day, as a file that is frozen when it is first asked for. */
public interface SettlementAdvices {
    /**
     * The advice as it was first given; once the payout has come further (sent, confirmed with its bank reference, returned), a new revision.
     *
     * @param language BCP 47: en or zh-CN
     * @param format pdf, xlsx or csv
     * @throws countinghouse.kernel.Refusal forbidden, not-found (the day is not closed, there is no such language or format)
     */
    Documents.Content open(Caller caller, LocalDate businessDay, String language, String format);
}
