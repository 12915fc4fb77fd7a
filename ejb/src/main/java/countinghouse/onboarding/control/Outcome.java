package countinghouse.onboarding.control;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.ApplicationApproved;
import countinghouse.onboarding.ApplicationDeclined;
import countinghouse.onboarding.ApplicationSubmitted;
import countinghouse.onboarding.ApplicationView.Requirement;
import countinghouse.onboarding.ApplicationWithdrawn;
import countinghouse.onboarding.TerminalChoice;
import countinghouse.onboarding.entity.Application;
import countinghouse.onboarding.entity.ApplicationTransition;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactsView;
import countinghouse.underwriting.Underwriting;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The turning points of an application. */
@Stateless
public class Outcome {
    @Inject
    private Applications applications;

    @Inject
    private Underwriting underwriting;

    @Inject
    private Handover handover;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    public void submit(Caller applicant) {
        Application application = applications.own(applicant);
        FactsView facts = underwriting.facts(applicant, application.id());
        List<String> missing = Applications.requirements(application, facts).stream()
                .filter(r -> !r.satisfied())
                .map(Requirement::code)
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.invalid("application.incomplete", Map.of("missing", String.join(",", missing)));
        }
        applications.move(applicant, ApplicationTransition.SUBMIT).submitted(clock.instant());
        outbox.publish(applicant, new ApplicationSubmitted(application.id()));
    }

    public void withdraw(Caller applicant) {
        Application application = applications.move(applicant, ApplicationTransition.WITHDRAW);
        outbox.publish(applicant, new ApplicationWithdrawn(application.id()));
    }

    public void approve(Caller system) {
        Application application = applications.move(system, ApplicationTransition.APPROVE);
        handover.toMerchant(system, business(system, application));
        outbox.publish(system, new ApplicationApproved(application.id()));
    }

    public void decline(Caller system) {
        Application application = applications.move(system, ApplicationTransition.DECLINE);
        outbox.publish(system, new ApplicationDeclined(application.id()));
    }

    public String orderTerminals(Caller system) {
        Application application = applications.own(system);
        TerminalChoice choice = Objects.requireNonNull(application.terminal());
        return handover.orderTerminals(system, application.id(), choice, business(system, application));
    }

    private FactSection.Business business(Caller system, Application application) {
        return Objects.requireNonNull(
                underwriting.facts(system, application.id()).business());
    }
}
