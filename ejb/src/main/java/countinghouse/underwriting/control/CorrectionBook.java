package countinghouse.underwriting.control;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.platform.SealedTexts;
import countinghouse.platform.TenantEntityManager;
import countinghouse.underwriting.CorrectionView;
import countinghouse.underwriting.CorrectionView.Change;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.entity.CaseCall;
import countinghouse.underwriting.entity.CaseCorrection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Corrections that were told on the phone, in and out of the vault, and what they are held against. */
@ApplicationScoped
public class CorrectionBook {
    private static final String TABLE = "case_correction";

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private SealedTexts texts;

    @Inject
    private Facts facts;

    @Inject
    private Clock clock;

    /** What is stated now of what may be corrected. */
    Corrected stated(Caller caller, String caseId) {
        StatedFacts all = facts.all(caller, caseId);
        return Corrected.of(all.section(FactSection.Business.class), all.section(FactSection.Person.class));
    }

    public CaseCorrection add(Caller caller, CaseCall call, List<Change> changes) {
        String id = Ids.next("cor");
        byte[] sealed = texts.seal(caller, TABLE, id, Json.write(new Told(changes)));
        CaseCorrection row = new CaseCorrection(id, call, sealed).by(caller, clock.instant());
        tenants.bind(caller).persist(row);
        return row;
    }

    /** Latest first. */
    public List<CorrectionView> views(Caller caller, String caseId) {
        return rows(caller, caseId).stream().map(row -> view(caller, row)).toList();
    }

    /** The one that waits for the applicant's word. */
    public Optional<CaseCorrection> open(Caller caller, String caseId) {
        return rows(caller, caseId).stream().filter(CaseCorrection::isOpen).findFirst();
    }

    /** @throws Refusal not-found, also for another case's */
    public CaseCorrection find(Caller caller, String caseId, String correctionId) {
        CaseCorrection row = tenants.bind(caller).find(CaseCorrection.class, correctionId);
        if (row == null || !row.caseId().equals(caseId)) {
            throw Refusal.notFound("correction");
        }
        return row;
    }

    /** As it is now, whatever was read before: two tabs may ask at once. */
    public CaseCorrection lock(Caller caller, String caseId, String correctionId) {
        CaseCorrection row = find(caller, caseId, correctionId);
        tenants.bind(caller).refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    public List<Change> changes(Caller caller, CaseCorrection row) {
        return Json.read(texts.open(caller, TABLE, row.id(), row.content()), Told.class)
                .changes();
    }

    public CorrectionView view(Caller caller, CaseCorrection row) {
        return new CorrectionView(
                row.id(), row.state(), changes(caller, row), row.proposedName(), row.proposedAt(), row.closedAt());
    }

    private List<CaseCorrection> rows(Caller caller, String caseId) {
        return tenants.bind(caller)
                .createNamedQuery("CaseCorrection.ofCase", CaseCorrection.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    /** As it is sealed. */
    record Told(List<Change> changes) {}
}
