package countinghouse.onboarding.control;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.TerminalAdvice;
import countinghouse.onboarding.TerminalNeeds;
import countinghouse.onboarding.entity.Application;
import countinghouse.onboarding.entity.TerminalNeed;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The row of what was answered about terminals. */
@ApplicationScoped
public class NeedRows {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Applications applications;

    @Inject
    private Requirements requirements;

    @Inject
    private Clock clock;

    public Optional<TerminalNeed> find(Caller caller) {
        return tenants.bind(caller)
                .createNamedQuery("TerminalNeed.own", TerminalNeed.class)
                .getResultStream()
                .findFirst();
    }

    /** @throws Refusal application.state, requirement.closed: as for the choice of a terminal itself */
    public Application open(Caller applicant) {
        Application application = applications.own(applicant);
        application.edit(clock.instant());
        boolean closed = application.state() != ApplicationState.DRAFT
                && requirements.views(applicant).stream()
                        .noneMatch(r -> r.code().equals(Owed.TERMINAL) && r.asked());
        if (closed) {
            throw Refusal.conflict("requirement.closed");
        }
        return application;
    }

    public void keep(Caller applicant, Application application, TerminalNeeds needs, TerminalAdvice advice) {
        Instant now = clock.instant();
        Optional<TerminalNeed> known = find(applicant);
        TerminalNeed row = known.orElseGet(() -> new TerminalNeed(application.id(), now));
        row.answer(needs, advice, now);
        if (known.isEmpty()) {
            tenants.bind(applicant).persist(row);
        }
        applications.trail(applicant, "application.terminal-needs");
    }
}
