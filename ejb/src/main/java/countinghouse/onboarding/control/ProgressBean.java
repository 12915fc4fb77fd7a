package countinghouse.onboarding.control;

import countinghouse.onboarding.Progress;
import countinghouse.onboarding.entity.ApplicationTransition;
import countinghouse.platform.Caller;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** The process's side of an application. */
@Stateless
@Local(Progress.class)
public class ProgressBean implements Progress {
    @Inject
    private Applications applications;

    @Inject
    private Asking asking;

    @Inject
    private Outcome outcome;

    @Inject
    private ApplicantMail mail;

    @Override
    public void verifying(Caller system) {
        system.requireSystem();
        applications.move(system, ApplicationTransition.VERIFY);
    }

    @Override
    public boolean settleRequirements(Caller system) {
        system.requireSystem();
        return asking.settle(system, applications.own(system).id());
    }

    @Override
    public void inReview(Caller system) {
        system.requireSystem();
        applications.move(system, ApplicationTransition.REVIEW);
    }

    @Override
    public void takeRequest(Caller system) {
        system.requireSystem();
        asking.request(system, applications.own(system).id());
    }

    @Override
    public void askApplicant(Caller system) {
        system.requireSystem();
        asking.ask(system);
    }

    @Override
    public void remind(Caller system) {
        system.requireSystem();
        mail.send(system, "reminder", Map.of());
    }

    @Override
    public void approve(Caller system) {
        system.requireSystem();
        outcome.approve(system);
    }

    @Override
    public boolean decline(Caller system) {
        system.requireSystem();
        return outcome.decline(system);
    }

    @Override
    public void expire(Caller system) {
        system.requireSystem();
        outcome.expire(system);
    }

    @Override
    public String orderTerminals(Caller system) {
        system.requireSystem();
        return outcome.orderTerminals(system);
    }
}
