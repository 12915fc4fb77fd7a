package countinghouse.settlement;

import countinghouse.platform.Caller;
import java.time.LocalDate;

/** What a person of the operator's does about a business day that does not close by itself. The caller is bound to the day's merchant. */
public interface Closes {
    /**
     * Has the close of a day that failed, waits or was given up begun again, now; what comes of it is seen a moment later.
     *
     * @throws countinghouse.kernel.Refusal close.none, when the day is not over, or no close of it waits or was given up
     */
    void again(Caller operator, LocalDate day);
}
