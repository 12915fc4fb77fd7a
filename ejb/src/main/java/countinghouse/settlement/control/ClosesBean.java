package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.settlement.Closes;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;

/** Begins closes again. */
@Stateless
@Local(Closes.class)
public class ClosesBean implements Closes {
    @Inject
    private NextClose next;

    @Inject
    private Audit audit;

    @Override
    public void again(Caller operator, LocalDate day) {
        operator.require(Permission.SETTLEMENT_MANAGE);
        if (!next.again(operator, day)) {
            throw Refusal.conflict("close.none");
        }
        audit.record(operator, "settlement.close-again", operator.tenant().value(), Map.of("day", day.toString()));
    }
}
