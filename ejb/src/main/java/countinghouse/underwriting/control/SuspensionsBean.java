package countinghouse.underwriting.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.Outbox;
import countinghouse.platform.Permission;
import countinghouse.tenancy.MerchantState;
import countinghouse.tenancy.Tenancy;
import countinghouse.underwriting.MerchantReinstated;
import countinghouse.underwriting.MerchantSuspended;
import countinghouse.underwriting.Suspensions;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The merchant's state, the note that says why, and what is told of it are one change. */
@Stateless
@Local(Suspensions.class)
public class SuspensionsBean implements Suspensions {
    @Inject
    private Cases cases;

    @Inject
    private Hits hits;

    @Inject
    private Notes notes;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Outbox outbox;

    @Override
    public boolean suspended(Caller underwriter, String caseId) {
        underwriter.require(Permission.CASE_READ);
        cases.find(underwriter, caseId);
        return tenancy.merchant(underwriter).state() == MerchantState.SUSPENDED;
    }

    @Override
    public void suspend(Caller underwriter, String caseId, String why) {
        underwriter.require(Permission.CASE_DECIDE);
        cases.lock(underwriter, caseId).requireScreener(underwriter);
        tenancy.suspend(underwriter);
        tell(underwriter, caseId, why, new MerchantSuspended(caseId));
    }

    @Override
    public void lift(Caller senior, String caseId, String why) {
        senior.require(Permission.CASE_DECIDE_HIGH);
        cases.lock(senior, caseId).requireScreener(senior);
        if (hits.standing(senior, caseId).confirmed() > 0) {
            throw Refusal.conflict("suspension.match");
        }
        tenancy.reinstate(senior);
        tell(senior, caseId, why, new MerchantReinstated(caseId));
    }

    private void tell(Caller person, String caseId, String why, Event event) {
        notes.add(person, caseId, Why.of(why, "suspension.why"));
        outbox.publish(person, event);
    }
}
