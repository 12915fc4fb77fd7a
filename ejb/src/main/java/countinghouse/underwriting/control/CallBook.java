package countinghouse.underwriting.control;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Vault;
import countinghouse.underwriting.CallPurpose;
import countinghouse.underwriting.CallView;
import countinghouse.underwriting.CallView.Attempt;
import countinghouse.underwriting.CaseCalls.CallAttempt;
import countinghouse.underwriting.entity.CaseCall;
import countinghouse.underwriting.entity.CaseCallAttempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Calls and their tries, in and out of the vault. */
@ApplicationScoped
public class CallBook {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Vault vault;

    @Inject
    private Clock clock;

    public CaseCall add(Caller caller, String caseId, CallPurpose purpose, String question) {
        String id = Ids.next("cal");
        byte[] sealed = seal(caller, "case_call", id, question);
        CaseCall call = new CaseCall(id, caseId, purpose, sealed).by(caller, clock.instant());
        tenants.bind(caller).persist(call);
        return call;
    }

    public void add(Caller caller, CaseCall call, CallAttempt attempt) {
        String id = Ids.next("atm");
        byte[] sealed = seal(caller, "case_call_attempt", id, attempt.note());
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
        return text(caller, "case_call", call.id(), call.content());
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
                        text(caller, "case_call_attempt", row.id(), row.content()),
                        row.madeName(),
                        row.madeAt(),
                        row.callBackAt()))
                .toList();
    }

    private byte[] seal(Caller caller, String table, String id, String text) {
        return vault.seal(place(caller, table, id), text.getBytes(StandardCharsets.UTF_8));
    }

    private String text(Caller caller, String table, String id, byte[] sealed) {
        return new String(vault.open(place(caller, table, id), sealed), StandardCharsets.UTF_8);
    }

    private static Vault.Place place(Caller caller, String table, String id) {
        return new Vault.Place(caller.tenant(), Vault.DataClass.IDENTITY, table, "content", id);
    }
}
