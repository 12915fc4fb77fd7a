package countinghouse.payments.control;

import countinghouse.audit.Audit;
import countinghouse.payments.Doubts.DoubtView;
import countinghouse.payments.entity.Doubt;
import countinghouse.platform.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/** The transactions around what a person does about a doubt. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DoubtSteps {
    @Inject
    private DoubtBook doubts;

    @Inject
    private Audit audit;

    public DoubtView view(Caller operator, String doubtId) {
        return doubts.get(operator, doubtId).view();
    }

    /** Who has asked stands on the trail before the acquirer hears of it. */
    public DoubtView begun(Caller operator, String doubtId, String action) {
        Doubt doubt = doubts.openOne(operator, doubtId);
        audit.record(operator, action, doubt.paymentId(), Map.of("what", doubt.subjectId()));
        return doubt.view();
    }
}
