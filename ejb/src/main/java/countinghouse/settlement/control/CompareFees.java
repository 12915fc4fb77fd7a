package countinghouse.settlement.control;

import countinghouse.platform.Caller;
import countinghouse.platform.EndlessWork;
import countinghouse.platform.WorkHandler;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Holds a closed day's fees against what was agreed. The subject is the day. */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CompareFees extends EndlessWork {
    static final String KIND = "fee-comparison";

    @Inject
    private FeeComparing comparing;

    @Inject
    private FeeBreaks breaks;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void perform(Caller caller, String day) {
        breaks.tell(comparing.compare(caller, LocalDate.parse(day)));
    }
}
