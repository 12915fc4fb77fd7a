package countinghouse.onboarding.control;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.ApplicationAppealed;
import countinghouse.onboarding.ApplicationApproved;
import countinghouse.onboarding.ApplicationDeclined;
import countinghouse.onboarding.ApplicationExpired;
import countinghouse.onboarding.ApplicationSubmitted;
import countinghouse.onboarding.ApplicationWithdrawn;
import countinghouse.onboarding.TerminalChoice;
import countinghouse.onboarding.entity.Application;
import countinghouse.onboarding.entity.ApplicationTransition;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.underwriting.CaseView;
import countinghouse.underwriting.Conditions;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.Underwriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The turning points of an application. */
@ApplicationScoped
public class Outcome {
    @Inject
    private Applications applications;

    @Inject
    private Underwriting underwriting;

    @Inject
    private Requirements requirements;

    @Inject
    private Handover handover;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    public void submit(Caller applicant) {
        Application application = applications.own(applicant);
        List<String> missing = requirements.owed(applicant);
        if (!missing.isEmpty()) {
            throw Refusal.invalid("application.incomplete", Map.of("missing", String.join(",", missing)));
        }
        Instant now = clock.instant();
        applications.move(applicant, ApplicationTransition.SUBMIT).submitted(now);
        outbox.publish(applicant, new ApplicationSubmitted(application.id(), application.number(), now));
    }

    public void withdraw(Caller applicant) {
        Application application = applications.move(applicant, ApplicationTransition.WITHDRAW);
        outbox.publish(applicant, new ApplicationWithdrawn(application.id()));
    }

    public void approve(Caller system) {
        Application application = applications.move(system, ApplicationTransition.APPROVE);
        FactSection.Business business = business(system, application);
        handover.toMerchant(system, business, application.agreementAcceptedAt());
        handover.toSettlement(
                system,
                conditions(system, application),
                business.mcc(),
                Objects.requireNonNull(application.terminal()));
        handover.toPayouts(system, underwriting.settlementAccount(system, application.id()));
        outbox.publish(system, new ApplicationApproved(application.id()));
    }

    /** Answers whether it may be appealed. */
    public boolean decline(Caller system) {
        Application application = applications.move(system, ApplicationTransition.DECLINE);
        application.declined(clock.instant());
        outbox.publish(system, new ApplicationDeclined(application.id()));
        return application.appealable(clock.instant());
    }

    public void appeal(Caller applicant, String grounds) {
        Application application = applications.own(applicant);
        application.appeal(grounds, clock.instant());
        applications.trail(applicant, "application.appeal");
        outbox.publish(applicant, new ApplicationAppealed(application.id()));
    }

    public void expire(Caller system) {
        Application application = applications.move(system, ApplicationTransition.EXPIRE);
        outbox.publish(system, new ApplicationExpired(application.id()));
    }

    public String orderTerminals(Caller system) {
        Application application = applications.own(system);
        TerminalChoice choice = Objects.requireNonNull(application.terminal());
        return handover.orderTerminals(system, application.id(), choice, business(system, application));
    }

    private Conditions conditions(Caller system, Application application) {
        CaseView.DecisionView decision =
                underwriting.caseOf(system, application.id()).decision();
        return Objects.requireNonNull(Objects.requireNonNull(decision).conditions());
    }

    private FactSection.Business business(Caller system, Application application) {
        return Objects.requireNonNull(underwriting.business(system, application.id()));
    }
}
