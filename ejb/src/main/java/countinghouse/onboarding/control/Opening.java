package countinghouse.onboarding.control;

import countinghouse.kernel.Ids;
import countinghouse.kernel.TenantId;
import countinghouse.onboarding.entity.Application;
import countinghouse.onboarding.entity.ApplicationNumber;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.platform.TenantEntityManager;
import countinghouse.security.People;
import countinghouse.tenancy.OpenMerchant;
import countinghouse.tenancy.Tenancy;
import countinghouse.underwriting.Underwriting;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;

/** The first click: a tenant, the person's place in it, an empty case and a draft. */
@Stateless
public class Opening {
    @Inject
    private Tenancy tenancy;

    @Inject
    private People people;

    @Inject
    private Underwriting underwriting;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Applications applications;

    @Inject
    private Clock clock;

    public TenantId open(Caller applicant, String country, String language) {
        TenantId tenant = tenancy.open(applicant, new OpenMerchant(country, language));
        Caller bound = applicant.in(tenant);
        people.join(Caller.system(tenant, "onboarding"), applicant.actor(), Role.APPLICANT);
        EntityManager entities = tenants.bind(bound);
        String id = Ids.next("app");
        ApplicationNumber number = new ApplicationNumber(id);
        entities.persist(number);
        entities.flush();
        String text = number.text(clock.instant().atZone(ZoneOffset.UTC).getYear());
        underwriting.begin(bound, id, text, country);
        applications.begin(bound, new Application(id, text, applicant.actor(), clock.instant()), country);
        return tenant;
    }
}
