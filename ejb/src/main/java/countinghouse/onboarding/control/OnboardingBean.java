package countinghouse.onboarding.control;

import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.ApplicationView;
import countinghouse.onboarding.Onboarding;
import countinghouse.onboarding.TerminalChoice;
import countinghouse.onboarding.TimelineEntry;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.underwriting.FactSection;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Applications: what the applicant does. */
@Stateless
@Local(Onboarding.class)
public class OnboardingBean implements Onboarding {
    private static final int MOST_TERMINALS = 20;
    private static final int LONGEST_GROUNDS = 2000;

    @Inject
    private Applications applications;

    @Inject
    private Opening opening;

    @Inject
    private Filling filling;

    @Inject
    private Outcome outcome;

    @Inject
    private Asking asking;

    @Inject
    private Timeline timeline;

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
    public ApplicationState state(Caller caller) {
        caller.require(Permission.APPLICATION_READ);
        return applications.own(caller).state();
    }

    @Override
    public ApplicationView save(Caller applicant, FactSection section) {
        applicant.require(Permission.APPLICATION_EDIT);
        filling.state(applicant, section);
        return applications.view(applicant);
    }

    @Override
    public ApplicationView chooseTerminal(Caller applicant, TerminalChoice choice) {
        applicant.require(Permission.APPLICATION_EDIT);
        if (choice.quantity() < 1 || choice.quantity() > MOST_TERMINALS) {
            throw Refusal.invalid("terminal.quantity");
        }
        filling.choose(applicant, choice);
        return applications.view(applicant);
    }

    @Override
    public void submit(Caller applicant) {
        applicant.require(Permission.APPLICATION_EDIT);
        outcome.submit(applicant);
    }

    @Override
    public ApplicationView withdraw(Caller applicant) {
        applicant.require(Permission.APPLICATION_EDIT);
        outcome.withdraw(applicant);
        return applications.view(applicant);
    }

    @Override
    public ApplicationView amend(Caller applicant, List<String> requirementCodes) {
        applicant.require(Permission.APPLICATION_EDIT);
        asking.amend(applicant, requirementCodes);
        return applications.view(applicant);
    }

    @Override
    public void resubmit(Caller applicant) {
        applicant.require(Permission.APPLICATION_EDIT);
        asking.resubmit(applicant);
    }

    @Override
    public ApplicationView appeal(Caller applicant, String grounds) {
        applicant.require(Permission.APPLICATION_EDIT);
        if (grounds.isBlank() || grounds.length() > LONGEST_GROUNDS) {
            throw Refusal.invalid("application.appeal-grounds");
        }
        outcome.appeal(applicant, grounds.strip());
        return applications.view(applicant);
    }

    @Override
    public List<TimelineEntry> timeline(Caller caller) {
        caller.require(Permission.APPLICATION_READ, Permission.CASE_READ);
        return timeline.entries(caller);
    }
}
