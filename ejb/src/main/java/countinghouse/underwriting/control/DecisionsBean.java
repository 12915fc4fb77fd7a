package countinghouse.underwriting.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.Decisions;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The underwriters' side of a case. */
@Stateless
@Local(Decisions.class)
public class DecisionsBean implements Decisions {
    static final int LONGEST_NOTE = 2000;

    @Inject
    private Cases cases;

    @Inject
    private Deciding deciding;

    @Inject
    private Checks checks;

    @Inject
    private Notes notes;

    @Inject
    private CaseTrail trail;

    @Inject
    private Hits hits;

    @Override
    public void claim(Caller underwriter, String caseId) {
        underwriter.require(Permission.CASE_CLAIM);
        cases.lock(underwriter, caseId).claim(underwriter);
        trail.claimed(underwriter, caseId);
    }

    @Override
    public void release(Caller underwriter, String caseId) {
        underwriter.require(Permission.CASE_CLAIM);
        cases.lock(underwriter, caseId).release(underwriter);
        trail.released(underwriter, caseId);
    }

    @Override
    public void assign(Caller senior, String caseId, String personId, String name) {
        senior.require(Permission.CASE_DECIDE_HIGH);
        cases.lock(senior, caseId).assign(senior, personId, name);
        trail.assigned(senior, caseId, personId, name);
    }

    @Override
    public void giveBack(Caller senior, String caseId) {
        senior.require(Permission.CASE_DECIDE_HIGH);
        cases.lock(senior, caseId).giveBack(senior);
        trail.assigned(senior, caseId, "", "");
    }

    @Override
    public void settleCheck(Caller underwriter, String caseId, CheckKind kind, boolean passed, String note) {
        underwriter.require(Permission.CASE_DECIDE);
        cases.lockDecided(underwriter, caseId).requireDecider(underwriter);
        if (kind == CheckKind.CATEGORY) {
            throw Refusal.conflict("check.by-policy");
        }
        if (kind == CheckKind.SANCTIONS && passed) {
            hits.requireNone(underwriter, caseId);
        }
        checks.settle(underwriter, caseId, kind, passed, written(note));
    }

    @Override
    public void decide(Caller underwriter, String caseId, Decide command) {
        underwriter.require(Permission.CASE_DECIDE);
        deciding.decide(underwriter, caseId, command);
    }

    @Override
    public void confirm(Caller senior, String caseId) {
        senior.require(Permission.CASE_DECIDE_HIGH);
        deciding.confirm(senior, caseId);
    }

    @Override
    public void sendBack(Caller senior, String caseId, String note) {
        senior.require(Permission.CASE_DECIDE_HIGH);
        deciding.sendBack(senior, caseId);
        notes.add(senior, caseId, written(note));
    }

    @Override
    public void note(Caller underwriter, String caseId, String text) {
        underwriter.require(Permission.CASE_CLAIM);
        cases.find(underwriter, caseId);
        notes.add(underwriter, caseId, written(text));
        trail.noted(underwriter, caseId);
    }

    private static String written(String text) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.length() > LONGEST_NOTE) {
            throw Refusal.invalid("case.note-missing");
        }
        return bare;
    }
}
