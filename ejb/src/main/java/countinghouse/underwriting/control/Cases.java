package countinghouse.underwriting.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.TenantEntityManager;
import countinghouse.underwriting.entity.UnderwritingCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Cases as rows: begun, found, locked. */
@ApplicationScoped
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

    /** What a company's people give is no business of the company's: to its applicant there is no such case. */
    public UnderwritingCase findOpenTo(Caller caller, String caseId) {
        UnderwritingCase file = find(caller, caseId);
        if (file.parentId() != null && !caller.isSystem() && !caller.may(Permission.CASE_READ)) {
            throw Refusal.notFound("case");
        }
        return file;
    }

    /** The case of a person of a company, inside the company's. */
    public void beginChild(Caller caller, String parentId, String childId) {
        EntityManager entities = tenants.bind(caller);
        entities.persist(find(caller, parentId).child(childId));
        entities.flush(); // the facts' foreign key wants it there
    }

    /** Cases of the people who belong to the company now. */
    public List<UnderwritingCase> children(Caller caller, String parentId) {
        return tenants.bind(caller)
                .createNamedQuery("UnderwritingCase.children", UnderwritingCase.class)
                .setParameter("parent", parentId)
                .getResultList();
    }

    /** Who decides a company's case decides on its people, too. */
    public UnderwritingCase lockDecided(Caller caller, String caseId) {
        String parent = find(caller, caseId).parentId();
        return lock(caller, parent == null ? caseId : parent);
    }

    /** Two people, one case: the second waits here and then sees what the first did. */
    public UnderwritingCase lock(Caller caller, String caseId) {
        UnderwritingCase file = find(caller, caseId);
        tenants.bind(caller).refresh(file, LockModeType.PESSIMISTIC_WRITE);
        return file;
    }
}
