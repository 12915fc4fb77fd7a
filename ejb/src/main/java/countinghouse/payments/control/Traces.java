package countinghouse.payments.control;

import countinghouse.payments.entity.Reversible;
import countinghouse.payments.entity.TerminalTrace;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.payments.gateway.Sent;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** Hands out trace numbers, unique per terminal (until they wrap after a million). */
@ApplicationScoped
public class Traces {
    @Inject
    private TenantEntityManager tenants;

    public int next(Caller caller, String terminalId) {
        EntityManager em = tenants.bind(caller);
        TerminalTrace trace = em.find(TerminalTrace.class, terminalId, LockModeType.PESSIMISTIC_WRITE);
        if (trace == null) {
            trace = new TerminalTrace(terminalId);
            int first = trace.next();
            em.persist(trace);
            em.flush(); // a second payment of this transaction must find it
            return first;
        }
        return trace.next();
    }

    /** What the acquirer is told to take back: the same request at every try, under the number of the first one. */
    public ReversalRequest reversal(Caller caller, Reversible paid, Sent original, ReversalRequest.Reason reason) {
        Integer known = paid.reversalTrace();
        int number = known == null ? next(caller, paid.terminalId()) : known;
        paid.reversedUnder(number);
        return new ReversalRequest(original, number, reason, known != null);
    }
}
