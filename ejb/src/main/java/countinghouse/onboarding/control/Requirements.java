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
import countinghouse.underwriting.RequestedItem;
import countinghouse.underwriting.RequirementReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an application owes: given by the applicant, accepted or rejected by checks and people. */
@ApplicationScoped
public class Requirements {
    /** Behind all that a pack names. */
    private static final int ADDED = 100;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Clock clock;

    /** From now on the application owes these and no others, in this order. */
    public void owe(Caller caller, Application application, List<String> codes) {
        rows(caller).stream().filter(row -> !codes.contains(row.code())).forEach(row -> row.need(false, codes.size()));
        for (int place = 0; place < codes.size(); place++) {
            int at = place;
            RequirementRow row =
                    any(caller, codes.get(at)).orElseGet(() -> add(caller, application.id(), codes.get(at), at));
            row.need(true, at);
            boolean late = application.state() != ApplicationState.DRAFT;
            if (late && row.state() == RequirementState.DUE) {
                row.open();
            }
        }
    }

    private RequirementRow add(Caller caller, String applicationId, String code, int place) {
        RequirementRow row = new RequirementRow(Ids.next("req"), applicationId, code, place, clock.instant());
        tenants.bind(caller).persist(row);
        return row;
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

    /** What was given does not count any more: due as before in a draft, else open to the applicant until it is given again. */
    public void again(Caller applicant, Application application, String code, RequirementReason reason) {
        if (application.state() == ApplicationState.DRAFT) {
            lack(applicant, code);
        } else {
            reject(applicant, code, reason, null);
        }
    }

    public void accept(Caller caller, String code) {
        find(caller, code)
                .filter(row -> row.state() == RequirementState.PENDING)
                .ifPresent(row -> row.move(RequirementTransition.ACCEPT, clock.instant()));
    }

    public void reject(Caller caller, String code, RequirementReason reason, @Nullable String note) {
        row(caller, code).reject(reason, note, clock.instant());
    }

    /** An underwriter asks for it: also for what such an applicant does not owe otherwise. */
    public void ask(Caller system, String applicationId, RequestedItem item) {
        RequirementRow row =
                any(system, item.requirement()).orElseGet(() -> add(system, applicationId, item.requirement(), ADDED));
        row.need(true, row.place());
        row.reject(item.reason(), item.words(), clock.instant());
    }

    /** All parts of it are there; one that waits for the applicant is given by that. */
    public void suffice(Caller caller, String code) {
        find(caller, code)
                .filter(row -> row.state() == RequirementState.DUE)
                .ifPresent(row -> row.move(RequirementTransition.GIVE, clock.instant()));
    }

    /** Part of it is missing again. */
    public void lack(Caller caller, String code) {
        find(caller, code).ifPresent(row -> row.lack(clock.instant()));
    }

    public void waive(Caller underwriter, String code, String why) {
        row(underwriter, code).waive(underwriter.name(), why, clock.instant());
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

    /** Also one that is not needed now. */
    private Optional<RequirementRow> any(Caller caller, String code) {
        return tenants.bind(caller)
                .createNamedQuery("RequirementRow.code", RequirementRow.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    private List<RequirementRow> rows(Caller caller) {
        return tenants.bind(caller)
                .createNamedQuery("RequirementRow.all", RequirementRow.class)
                .getResultList();
    }
}
