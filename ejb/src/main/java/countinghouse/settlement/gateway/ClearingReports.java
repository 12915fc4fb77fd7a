package countinghouse.settlement.gateway;

import java.util.List;
import java.util.function.Predicate;

/** The acquirer's reports of what it has cleared, and pays. */
public interface ClearingReports {
    /** False where the operator has named no such place: then nothing is expected of the acquirer. */
    boolean isConfigured();

    /**
     * Reports that lie there, in the order of their names.
     *
     * @param wanted which are fetched
     * @param most that are fetched now
     * @throws BankUnavailable when not all of them could be fetched
     */
    List<PayoutBank.Fetched> collect(Predicate<PayoutBank.Listed> wanted, int most) throws BankUnavailable;

    /** What a report says. @throws Unreadable when it is none, or not whole */
    ClearingReport read(byte[] content) throws Unreadable;
}
