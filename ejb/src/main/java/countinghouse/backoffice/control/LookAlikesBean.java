package countinghouse.backoffice.control;

import countinghouse.platform.Caller;
import countinghouse.underwriting.LookAlikes;
import countinghouse.underwriting.Resemblance;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Numbers only leave here: whose the other applications are is for the underwriters' page. */
@Stateless
@Local(LookAlikes.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LookAlikesBean implements LookAlikes {
    @Inject
    private MarkBook book;

    @Override
    public Resemblance compare(Caller system, String caseId, List<Mark> marks) {
        system.requireSystem();
        book.keep(system, caseId, marks);
        Resemblance found = book.resemblance(caseId);
        book.show(system, caseId, found);
        return found;
    }
}
