package countinghouse.onboarding.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.onboarding.OwnerState;
import countinghouse.onboarding.entity.Application;
import countinghouse.onboarding.entity.OwnerApplication;
import countinghouse.onboarding.entity.OwnerTransition;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.tenancy.Tenancy;
import countinghouse.underwriting.FactSection.Ownership;
import countinghouse.underwriting.FactSection.Stake;
import countinghouse.underwriting.OwnerCases;
import countinghouse.underwriting.Underwriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applications of a company's people as rows: kept in step with whom the company names. */
@ApplicationScoped
public class OwnerDesk {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Underwriting underwriting;

    @Inject
    private OwnerCases cases;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Whoever is named for the first time gets an application, whoever is named no more loses theirs. Under another name or address one is
     * another person, unless no link was sent yet.
     *
     * @return the same people with the ids of their applications
     */
    public Ownership name(Caller applicant, Application application, Ownership stated) {
        Map<String, Stake> before = new LinkedHashMap<>();
        named(applicant, application.id()).forEach(person -> before.put(person.id(), person));
        Map<String, OwnerApplication> rows = new LinkedHashMap<>();
        now(applicant).forEach(row -> rows.put(row.id(), row));
        List<Stake> people = new ArrayList<>();
        for (Stake person : stated.people()) {
            OwnerApplication row = rows.get(person.id());
            boolean same = row != null && (row.state() == OwnerState.NAMED || same(before.get(person.id()), person));
            String id = same ? person.id() : begin(applicant, application);
            if (same) {
                rows.remove(person.id());
            }
            people.add(new Stake(id, person.fullName(), person.email(), person.shareBasisPoints(), person.director()));
        }
        rows.values().forEach(row -> leave(applicant, row));
        return new Ownership(people, stated.nobodyHoldsAQuarter());
    }

    /** No company any more: nobody of it is asked. Answers whether there was anybody. */
    public boolean dismiss(Caller applicant) {
        List<OwnerApplication> rows = now(applicant);
        rows.forEach(row -> leave(applicant, row));
        return !rows.isEmpty();
    }

    private static boolean same(@org.jspecify.annotations.Nullable Stake before, Stake now) {
        return before != null
                && before.fullName().equals(now.fullName())
                && before.email().equalsIgnoreCase(now.email());
    }

    private String begin(Caller applicant, Application application) {
        String id = Ids.next("own");
        cases.begin(system(applicant), application.id(), id);
        tenants.bind(applicant)
                .persist(new OwnerApplication(
                        id, application.id(), tenancy.merchant(applicant).language(), clock.instant()));
        audit.record(applicant, "owner.named", id, Map.of());
        return id;
    }

    private void leave(Caller applicant, OwnerApplication row) {
        row.close(OwnerTransition.LEAVE, clock.instant());
        cases.leave(system(applicant), row.id());
        audit.record(applicant, "owner.left", row.id(), Map.of());
    }

    static Caller system(Caller caller) {
        return Caller.system(caller.tenant(), "owners");
    }

    /** Those who belong to the company now. */
    public List<OwnerApplication> now(Caller caller) {
        return tenants.bind(caller)
                .createNamedQuery("OwnerApplication.now", OwnerApplication.class)
                .getResultList();
    }

    /** Locked, so that of two clicks one is first. */
    public OwnerApplication find(Caller caller, String ownerId) {
        EntityManager entities = tenants.bind(caller);
        OwnerApplication row = entities.find(OwnerApplication.class, ownerId);
        if (row == null || row.state() == OwnerState.LEFT) {
            throw Refusal.notFound("owner");
        }
        entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    /** As the company stated them last. */
    public List<Stake> named(Caller caller, String applicationId) {
        Ownership stated = underwriting.facts(caller, applicationId).company().ownership();
        return stated == null ? List.of() : stated.people();
    }

    public Stake person(Caller caller, OwnerApplication row) {
        Optional<Stake> found = named(caller, row.applicationId()).stream()
                .filter(person -> person.id().equals(row.id()))
                .findFirst();
        return found.orElseThrow(() -> Refusal.notFound("owner"));
    }
}
