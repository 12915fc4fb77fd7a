package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.tenancy.CountryPack;
import countinghouse.tenancy.CountryPacks;
import countinghouse.underwriting.FactSection;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** How a case's trade stands under the policy of today: asked anew each time, so that a changed pack counts at once. */
@Stateless
public class TradePolicy {
    @Inject
    private Cases cases;

    @Inject
    private Facts facts;

    /** A case that has no business of its own, such as a company's person's, is held to none. */
    public CountryPack.Category of(Caller caller, String caseId) {
        CountryPack pack = CountryPacks.of(cases.find(caller, caseId).country());
        return facts.section(caller, caseId, FactSection.Business.class)
                .map(business -> pack.category(business.mcc()))
                .orElse(CountryPack.Category.ALLOWED);
    }
}
