package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.entity.UnderwritingCase;
import countinghouse.underwriting.entity.Verification;
import countinghouse.underwriting.gateway.AccountQuery;
import countinghouse.underwriting.gateway.CompanyQuery;
import countinghouse.underwriting.gateway.IdentityQuery;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** What a provider is asked, made of the facts as stated. The check's id is the reference, so that asking twice is one question. */
@Stateless
public class CheckQuestions {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Facts facts;

    public IdentityQuery identity(Caller caller, String checkId) {
        UnderwritingCase file = caseOf(caller, checkId);
        FactSection.Person person = given(facts.section(caller, file.id(), FactSection.Person.class));
        return new IdentityQuery(
                checkId,
                file.country(),
                person.documentKind(),
                person.documentNumber(),
                person.fullName(),
                person.birthDate());
    }

    public AccountQuery account(Caller caller, String checkId) {
        UnderwritingCase file = caseOf(caller, checkId);
        FactSection.Account account = given(facts.section(caller, file.id(), FactSection.Account.class));
        return new AccountQuery(
                checkId, file.country(), account.bankCode(), account.accountNumber(), account.holderName());
    }

    /** The directors are asked for as representatives. */
    public CompanyQuery company(Caller caller, String checkId) {
        UnderwritingCase file = caseOf(caller, checkId);
        FactSection.Business business = given(facts.section(caller, file.id(), FactSection.Business.class));
        FactSection.Ownership ownership = given(facts.section(caller, file.id(), FactSection.Ownership.class));
        return new CompanyQuery(
                checkId,
                file.country(),
                business.registrationNumber(),
                business.legalName(),
                String.join(", ", business.addressLine(), business.city(), business.postcode()),
                ownership.people().stream()
                        .filter(FactSection.Stake::director)
                        .map(FactSection.Stake::fullName)
                        .toList());
    }

    private UnderwritingCase caseOf(Caller caller, String checkId) {
        Verification check = tenants.bind(caller).find(Verification.class, checkId);
        return tenants.bind(caller).find(UnderwritingCase.class, check.caseId());
    }

    private static <T> T given(Optional<T> section) {
        return section.orElseThrow(
                () -> new IllegalStateException("a check was requested before its facts were given"));
    }
}
