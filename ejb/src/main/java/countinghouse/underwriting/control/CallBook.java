package countinghouse.underwriting.control;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.SealedTexts;
import countinghouse.platform.TenantEntityManager;
import countinghouse.underwriting.CallPurpose;
import countinghouse.underwriting.CallView;
import countinghouse.underwriting.CallView.Attempt;
import countinghouse.underwriting.CaseCalls.CallAttempt;
import countinghouse.underwriting.entity.CaseCall;
import countinghouse.underwriting.entity.CaseCallAttempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Calls and their tries, in and out of the vault. */
@ApplicationScoped
public class CallBook {
    private static final String CALL = "case_call";
    private static final String ATTEMPT = "case_call_attempt";

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private SealedTexts texts;

    @Inject
    private Clock clock;

    public CaseCall add(Caller caller, String caseId, CallPurpose purpose, String question) {
        String id = Ids.next("cal");
        byte[] sealed = texts.seal(caller, CALL, id, question);
        CaseCall call = new CaseCall(id, caseId, purpose, sealed).by(caller, clock.instant());
        tenants.bind(caller).persist(call);
        return call;
    }

    public void add(Caller caller, CaseCall call, CallAttempt attempt) {
        String id = Ids.next("atm");
        byte[] sealed = texts.seal(caller, ATTEMPT, id, attempt.note());
        tenants.bind(caller)
                .persist(new CaseCallAttempt(id, call.id(), sealed)
                        .by(caller, clock.instant())
                        .ended(attempt.outcome(), attempt.said(), attempt.callBackAt()));
    }

    /** Latest first. */
    public List<CaseCall> ofCase(Caller caller, String caseId) {
        return tenants.bind(caller)
                .createNamedQuery("CaseCall.ofCase", CaseCall.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    public Optional<CaseCall> open(Caller caller, String caseId) {
        return ofCase(caller, caseId).stream().filter(CaseCall::isOpen).findFirst();
    }

    /** @throws Refusal not-found, also for another case's */
    public CaseCall find(Caller caller, String caseId, String callId) {
        CaseCall call = tenants.bind(caller).find(CaseCall.class, callId);
        if (call == null || !call.caseId().equals(caseId)) {
            throw Refusal.notFound("call");
        }
        return call;
    }

    public String question(Caller caller, CaseCall call) {
        return texts.open(caller, CALL, call.id(), call.content());
    }

    /** @param person whether the applicant is one, and no company */
    public CallView view(Caller caller, CaseCall call, boolean person) {
        String question = question(caller, call);
        return new CallView(
                call.id(),
                call.purpose(),
                call.state(),
                question,
                call.purpose().script(person, !question.isEmpty()),
                call.openedName(),
                call.openedAt(),
                call.callBackAt(),
                call.closedAt(),
                attempts(caller, call));
    }

    private List<Attempt> attempts(Caller caller, CaseCall call) {
        return tenants.bind(caller)
                .createNamedQuery("CaseCallAttempt.ofCall", CaseCallAttempt.class)
                .setParameter("call", call.id())
                .getResultStream()
                .map(row -> new Attempt(
                        row.outcome(),
                        row.said(),
                        texts.open(caller, ATTEMPT, row.id(), row.content()),
                        row.madeName(),
                        row.madeAt(),
                        row.callBackAt()))
                .toList();
    }
}
