package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.settlement.Payouts;
import countinghouse.settlement.entity.Payout;
import countinghouse.settlement.entity.PayoutApproval;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Approvals of payouts above the limit. */
@Stateless
@Local(Payouts.class)
public class PayoutsBean implements Payouts {
    @Inject
    private PayoutBook payouts;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Override
    public int approve(Caller operator, String payoutId) {
        operator.require(Permission.PAYOUT_APPROVE);
        Payout payout = payouts.find(operator, payoutId);
        if (!payout.waitsForApproval()) {
            throw Refusal.conflict("payout.not-waiting");
        }
        List<PayoutApproval> before = payouts.approvals(operator, payoutId);
        if (before.stream().anyMatch(approval -> approval.isBy(operator.actor()))) {
            throw Refusal.conflict("payout.same-person");
        }
        payouts.add(
                operator,
                new PayoutApproval(Ids.next("pap"), payoutId, operator.actor(), operator.name(), clock.instant()));
        audit.record(operator, "payout.approved", payoutId, Map.of("approvals", Integer.toString(before.size() + 1)));
        payouts.release(operator, payoutId, clock.instant());
        return before.size() + 1;
    }

    @Override
    public List<Approval> approvals(Caller caller, String payoutId) {
        caller.require(Permission.PAYOUT_READ, Permission.STATEMENTS_READ);
        payouts.find(caller, payoutId);
        return payouts.approvals(caller, payoutId).stream()
                .map(PayoutApproval::view)
                .toList();
    }
}
