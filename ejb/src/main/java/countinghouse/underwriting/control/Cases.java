package countinghouse.underwriting.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.underwriting.entity.UnderwritingCase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** Cases as rows: begun, found, locked. */
@Stateless
public class Cases {
    @Inject
    private TenantEntityManager tenants;

    public void begin(Caller caller, String applicationId, String number, String country) {
        EntityManager entities = tenants.bind(caller);
        entities.persist(new UnderwritingCase(applicationId, number, country, caller.actor()));
        entities.flush(); // the application's foreign key wants it there
    }

    public UnderwritingCase find(Caller caller, String caseId) {
        UnderwritingCase file = tenants.bind(caller).find(UnderwritingCase.class, caseId);
        if (file == null) {
            throw Refusal.notFound("case");
        }
        return file;
    }

    /** Two people, one case: the second waits here and then sees what the first did. */
    public UnderwritingCase lock(Caller caller, String caseId) {
        UnderwritingCase file = find(caller, caseId);
        tenants.bind(caller).refresh(file, LockModeType.PESSIMISTIC_WRITE);
        return file;
    }
}
