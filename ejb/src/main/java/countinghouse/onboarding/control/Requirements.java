package countinghouse.onboarding.control;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.ApplicationView.Requirement;
import countinghouse.onboarding.RequirementState;
import countinghouse.onboarding.entity.Application;
import countinghouse.onboarding.entity.RequirementRow;
import countinghouse.onboarding.entity.RequirementTransition;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.underwriting.RequirementReason;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an application owes: given by the applicant, accepted or rejected by checks and people. */
@Stateless
public class Requirements {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Clock clock;

    /** A new application owes all of these, in this order. */
    public void owe(Caller caller, String applicationId, List<String> codes) {
        Instant now = clock.instant();
        for (int place = 0; place < codes.size(); place++) {
            tenants.bind(caller)
                    .persist(new RequirementRow(Ids.next("req"), applicationId, codes.get(place), place, now));
        }
    }

    public List<Requirement> views(Caller caller) {
        return rows(caller).stream().map(RequirementRow::view).toList();
    }

    /**
     * The applicant gives it, for the first time or again.
     *
     * @throws Refusal requirement.closed, when it is not asked for
     */
    public void give(Caller caller, Application application, String code) {
        RequirementRow row = row(caller, code);
        if (application.state() != ApplicationState.DRAFT && !row.asked()) {
            throw Refusal.conflict("requirement.closed");
        }
        row.move(RequirementTransition.GIVE, clock.instant());
    }

    public void accept(Caller caller, String code) {
        find(caller, code)
                .filter(row -> row.state() == RequirementState.PENDING)
                .ifPresent(row -> row.move(RequirementTransition.ACCEPT, clock.instant()));
    }

    public void reject(Caller caller, String code, RequirementReason reason, @Nullable String note) {
        row(caller, code).reject(reason, note, clock.instant());
    }

    public int rejections(Caller caller, String code) {
        return find(caller, code).map(RequirementRow::rejections).orElse(0);
    }

    /** Codes that the applicant still has to give. */
    public List<String> owed(Caller caller) {
        return views(caller).stream()
                .filter(Requirement::owed)
                .map(Requirement::code)
                .toList();
    }

    /** Nothing is open to the applicant any more. */
    public void close(Caller caller) {
        rows(caller).forEach(RequirementRow::closed);
    }

    private RequirementRow row(Caller caller, String code) {
        return find(caller, code).orElseThrow(() -> Refusal.notFound("requirement"));
    }

    private Optional<RequirementRow> find(Caller caller, String code) {
        return rows(caller).stream().filter(r -> r.code().equals(code)).findFirst();
    }

    private List<RequirementRow> rows(Caller caller) {
        return tenants.bind(caller)
                .createNamedQuery("RequirementRow.all", RequirementRow.class)
                .getResultList();
    }
}
