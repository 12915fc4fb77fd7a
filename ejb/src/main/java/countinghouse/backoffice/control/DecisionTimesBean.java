package countinghouse.backoffice.control;

import countinghouse.backoffice.DecisionTimes;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.tenancy.CountryPacks;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Figures of decided cases, for applicants. */
@Stateless
@Local(DecisionTimes.class)
public class DecisionTimesBean implements DecisionTimes {
    @Inject
    private DecidedLately decided;

    @Override
    public Expected expected(Caller applicant, String country) {
        applicant.require(Permission.APPLICATION_READ, Permission.APPLICATION_EDIT);
        if (CountryPacks.all().stream().noneMatch(pack -> pack.code().equals(country))) {
            throw Refusal.invalid("application.country");
        }
        return decided.in(country);
    }
}
