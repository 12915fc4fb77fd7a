package countinghouse.settlement.control;

import countinghouse.payments.MerchantNumber;
import countinghouse.platform.Caller;
import countinghouse.platform.EndlessWork;
import countinghouse.platform.WorkHandler;
import countinghouse.settlement.entity.AcquirerShare.Told;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a merchant's books follow its part of a report: its lines are held against its items, and booked when their money is there. The subject
 * is the part. Each step is a transaction in one tenant, and done twice changes nothing.
 */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClearShare extends EndlessWork {
    static final String KIND = "clearing-share";

    @Inject
    private Shares shares;

    @Inject
    private ClearingSteps steps;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void perform(Caller caller, String shareId) {
        Shares.Part part = shares.part(shareId, MerchantNumber.of(caller.tenant()));
        if (part.told() == Told.NOTHING) {
            ClearingSteps.Matched matched = steps.match(caller, part);
            shares.found(matched.breaks());
            List<String> told = new ArrayList<>(matched.cleared());
            told.addAll(steps.cleared(caller, matched.missing()));
            shares.matched(shareId, told);
        }
        if (part.paid() && part.told() != Told.BOOKED) {
            shares.booked(shareId, steps.receive(caller, part));
        }
    }
}
