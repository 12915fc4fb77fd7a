package countinghouse.onboarding.control;

import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.onboarding.ApplicationView;
import countinghouse.onboarding.Onboarding;
import countinghouse.onboarding.TerminalChoice;
import countinghouse.onboarding.TimelineEntry;
import countinghouse.onboarding.entity.Application;
import countinghouse.onboarding.entity.ApplicationTransition;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.Underwriting;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Applications: what the applicant does, and what the process tells them. */
@Stateless
@Local(Onboarding.class)
public class OnboardingBean implements Onboarding {
    private static final int MOST_TERMINALS = 20;

    @Inject
    private Applications applications;

    @Inject
    private Opening opening;

    @Inject
    private Outcome outcome;

    @Inject
    private Underwriting underwriting;

    @Inject
    private Timeline timeline;

    @Inject
    private Clock clock;

    @Override
    public ApplicationView start(Caller applicant, String country, String language) {
        applicant.require(Permission.APPLICATION_EDIT);
        TenantId tenant = opening.open(applicant, country, language);
        return applications.view(applicant.in(tenant));
    }

    @Override
    public ApplicationView application(Caller caller) {
        caller.require(Permission.APPLICATION_READ);
        return applications.view(caller);
    }

    @Override
    public ApplicationView save(Caller applicant, FactSection section) {
        applicant.require(Permission.APPLICATION_EDIT);
        Application application = applications.own(applicant);
        application.edit(clock.instant());
        underwriting.state(applicant, application.id(), section);
        return applications.view(applicant);
    }

    @Override
    public ApplicationView chooseTerminal(Caller applicant, TerminalChoice choice) {
        applicant.require(Permission.APPLICATION_EDIT);
        if (choice.quantity() < 1 || choice.quantity() > MOST_TERMINALS) {
            throw Refusal.invalid("terminal.quantity");
        }
        Application application = applications.own(applicant);
        application.edit(clock.instant());
        application.choose(choice);
        applications.trail(applicant, "application.terminal-chosen");
        return applications.view(applicant);
    }

    @Override
    public ApplicationView acceptAgreement(Caller applicant, String version) {
        applicant.require(Permission.APPLICATION_EDIT);
        Application application = applications.own(applicant);
        application.edit(clock.instant());
        application.accept(version, applicant.actor(), clock.instant());
        applications.trail(applicant, "application.agreement-accepted");
        return applications.view(applicant);
    }

    @Override
    public ApplicationView submit(Caller applicant) {
        applicant.require(Permission.APPLICATION_EDIT);
        outcome.submit(applicant);
        return applications.view(applicant);
    }

    @Override
    public ApplicationView withdraw(Caller applicant) {
        applicant.require(Permission.APPLICATION_EDIT);
        outcome.withdraw(applicant);
        return applications.view(applicant);
    }

    @Override
    public void verifying(Caller system) {
        system.requireSystem();
        applications.move(system, ApplicationTransition.VERIFY);
    }

    @Override
    public void inReview(Caller system) {
        system.requireSystem();
        applications.move(system, ApplicationTransition.REVIEW);
    }

    @Override
    public void approve(Caller system) {
        system.requireSystem();
        outcome.approve(system);
    }

    @Override
    public void decline(Caller system) {
        system.requireSystem();
        outcome.decline(system);
    }

    @Override
    public String orderTerminals(Caller system) {
        system.requireSystem();
        return outcome.orderTerminals(system);
    }

    @Override
    public List<TimelineEntry> timeline(Caller caller) {
        caller.require(Permission.APPLICATION_READ, Permission.CASE_READ);
        return timeline.entries(caller);
    }
}
