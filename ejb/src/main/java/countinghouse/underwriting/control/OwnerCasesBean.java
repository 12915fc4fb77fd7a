package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.underwriting.CaseView;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.CompanyRisk;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.OwnerCases;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Cases of a company's people. */
@Stateless
@Local(OwnerCases.class)
public class OwnerCasesBean implements OwnerCases {
    @Inject
    private Cases cases;

    @Inject
    private Facts facts;

    @Inject
    private CheckPlan plan;

    @Inject
    private CaseReader reader;

    @Inject
    private Clock clock;

    @Override
    public void begin(Caller system, String caseId, String ownerId) {
        system.requireSystem();
        cases.beginChild(system, caseId, ownerId);
    }

    @Override
    public void reopen(Caller system, String ownerId) {
        system.requireSystem();
        cases.find(system, ownerId).collect();
    }

    @Override
    public void leave(Caller system, String ownerId) {
        system.requireSystem();
        cases.find(system, ownerId).leave(clock.instant());
    }

    @Override
    public List<CaseView> of(Caller underwriter, String caseId) {
        underwriter.require(Permission.CASE_READ);
        return cases.children(underwriter, caseId).stream()
                .map(child -> reader.view(underwriter, child))
                .toList();
    }

    @Override
    public CompanyRisk risk(Caller system, String caseId) {
        system.requireSystem();
        String kind = facts.section(system, caseId, FactSection.Business.class)
                .map(FactSection.Business::kind)
                .orElse("");
        Optional<FactSection.Ownership> ownership = facts.section(system, caseId, FactSection.Ownership.class);
        return new CompanyRisk(
                kind,
                plan.states(system, caseId).getOrDefault(CheckKind.COMPANY_REGISTRY, CheckState.REQUESTED),
                ownership.map(stated -> stated.people().size()).orElse(0),
                ownership.map(FactSection.Ownership::nobodyHoldsAQuarter).orElse(false));
    }
}
