package countinghouse.underwriting;

import countinghouse.platform.Caller;

/**
 * Stops an approved merchant's trade while something is looked into, such as a match with a published list, and lets it go on. A suspended
 * merchant does not sell, and no terminal is sent to it or activated, and no API key of it works.
 */
public interface Suspensions {
    /** Whether the merchant of the case is suspended. */
    boolean suspended(Caller underwriter, String caseId);

    /**
     * @param why 10 to 1,000 characters, for underwriters' eyes only; the merchant is told that it is suspended and whom to call
     * @throws countinghouse.kernel.Refusal suspension.why; merchant.state, unless it is approved and not suspended; case.own
     */
    void suspend(Caller underwriter, String caseId, String why);

    /**
     * By a senior only.
     *
     * @throws countinghouse.kernel.Refusal suspension.why; merchant.state, unless it is suspended; suspension.match while a hit is confirmed;
     *     case.own
     */
    void lift(Caller senior, String caseId, String why);
}
