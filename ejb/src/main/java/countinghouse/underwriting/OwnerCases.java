package countinghouse.underwriting;

import countinghouse.platform.Caller;
import java.util.List;

/** Cases of a company's people: each has facts and checks of its own, and is decided with the company's. */
public interface OwnerCases {
    /** @param ownerId id of the person's application, and from now on of their case */
    void begin(Caller system, String caseId, String ownerId);

    /** What the person gave was not accepted and is asked for again. */
    void reopen(Caller system, String ownerId);

    /** The person belongs to the company no more. */
    void leave(Caller system, String ownerId);

    /** In the order in which they were named. */
    List<CaseView> of(Caller underwriter, String caseId);

    CompanyRisk risk(Caller system, String caseId);
}
