package countinghouse.payments.control;

import countinghouse.payments.entity.Reversible;
import countinghouse.payments.entity.TerminalTrace;
import countinghouse.payments.gateway.Operation;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.payments.gateway.Sent;
import countinghouse.payments.gateway.TransactionReference;
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

    /** What the acquirer is told to take back: the same request at every try, under the number of the first one. */
    public ReversalRequest reversal(Caller caller, Reversible paid, ReversalRequest.Reason reason) {
        Integer known = paid.reversalTrace();
        int number = known == null ? next(caller, paid.terminalId()) : known;
        paid.reversedUnder(number);
        Sent purchase = new Sent(
                Operation.PURCHASE,
                new TransactionReference(paid.id(), paid.trace(), paid.requestedAt()),
                AcceptorNumbers.of(caller.tenant(), paid.terminalId()),
                paid.amount());
        return new ReversalRequest(purchase, number, reason, known != null);
    }
}
