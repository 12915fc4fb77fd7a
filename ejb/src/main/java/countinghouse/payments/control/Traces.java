package countinghouse.payments.control;

import countinghouse.payments.entity.TerminalTrace;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** Hands out trace numbers, unique per terminal (until they wrap after a million). */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Traces {
    @Inject
    private TenantEntityManager tenants;

    public int next(Caller caller, String terminalId) {
        EntityManager em = tenants.bind(caller);
        TerminalTrace trace = em.find(TerminalTrace.class, terminalId, LockModeType.PESSIMISTIC_WRITE);
        if (trace == null) {
            trace = new TerminalTrace(terminalId);
            em.persist(trace);
        }
        return trace.next();
    }
}
