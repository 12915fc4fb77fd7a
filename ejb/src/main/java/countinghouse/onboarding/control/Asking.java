package countinghouse.onboarding.control;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.ActionRequired;
import countinghouse.onboarding.ApplicationAmended;
import countinghouse.onboarding.ApplicationResubmitted;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.OwnerState;
import countinghouse.onboarding.entity.Application;
import countinghouse.onboarding.entity.ApplicationTransition;
import countinghouse.onboarding.entity.OwnerApplication;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.RequestedItem;
import countinghouse.underwriting.RequirementReason;
import countinghouse.underwriting.Underwriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The applicant's turn after the application was sent: asked by checks, by an underwriter, or by the applicant's own wish. */
@ApplicationScoped
public class Asking {
    static final Duration ANSWER_TIME = Duration.ofDays(30);

    @Inject
    private Applications applications;

    @Inject
    private Requirements requirements;

    @Inject
    private Underwriting underwriting;

    @Inject
    private OwnerDesk owners;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /**
     * Writes what the checks said into the list.
     *
     * @return whether the applicant can mend something, and has not tried too often
     */
    public boolean settle(Caller system, String applicationId) {
        if (applications.own(system).state() != ApplicationState.VERIFYING) {
            return false; // an appeal: what the checks said was said before
        }
        Map<String, RequirementReason> failed = new TreeMap<>();
        for (Map.Entry<CheckKind, CheckState> check :
                underwriting.checkStates(system, applicationId).entrySet()) {
            if (check.getValue() == CheckState.PASSED) {
                Owed.confirmedBy(check.getKey()).forEach(code -> requirements.accept(system, code));
            } else if (check.getValue() == CheckState.FAILED) {
                Owed.mendedBy(check.getKey()).forEach(failed::putIfAbsent);
            }
        }
        owners(system, failed);
        boolean again =
                failed.keySet().stream().anyMatch(code -> requirements.rejections(system, code) < Owed.TRIES - 1);
        if (again) {
            failed.forEach((code, reason) -> requirements.reject(system, code, reason, null));
        }
        return again;
    }

    /** Of a company's people all must have answered. */
    private void owners(Caller system, Map<String, RequirementReason> failed) {
        List<OwnerState> people =
                owners.now(system).stream().map(OwnerApplication::state).toList();
        if (people.stream().anyMatch(Set.of(OwnerState.REFUSED, OwnerState.EXPIRED)::contains)) {
            failed.put(Owed.OWNERS, RequirementReason.OWNER_MISSING);
        } else if (!people.isEmpty() && !failed.containsKey(Owed.OWNERS)) {
            boolean all = people.stream().allMatch(OwnerState.CHECKED::equals);
            if (all) {
                requirements.accept(system, Owed.OWNERS);
            }
        }
    }

    /** Puts an underwriter's request into the list. */
    public void request(Caller system, String applicationId) {
        for (RequestedItem item : underwriting.requested(system, applicationId)) {
            requirements.ask(system, applicationId, item);
        }
    }

    /** From now on it is the applicant's turn, unless the applicant has taken it by a correction in the same moment. */
    public void ask(Caller system) {
        if (applications.own(system).state() == ApplicationState.ACTION_REQUIRED) {
            return;
        }
        Application application = applications.move(system, ApplicationTransition.ASK);
        wait(system, application);
        outbox.publish(system, new ActionRequired(application.id()));
    }

    /** The applicant wants to correct something that was sent already. */
    public void amend(Caller applicant, List<String> codes) {
        if (codes.isEmpty()) {
            throw Refusal.invalid("application.amend-nothing");
        }
        RequestedItem.requireAskable(codes);
        Application application = applications.move(applicant, ApplicationTransition.AMEND);
        reopen(applicant, codes);
        wait(applicant, application);
        outbox.publish(applicant, new ApplicationAmended(application.id()));
    }

    /** Opens parts to a correction of the applicant's own. */
    public void reopen(Caller applicant, List<String> codes) {
        codes.forEach(code -> requirements.reject(applicant, code, RequirementReason.OWN_CORRECTION, null));
    }

    private void wait(Caller caller, Application application) {
        application.answerBy(clock.instant().plus(ANSWER_TIME));
        underwriting.waitForApplicant(Caller.system(caller.tenant(), "onboarding"), application.id());
    }

    /** Sends it again unless something is owed. */
    public void resubmitIfComplete(Caller applicant) {
        if (requirements.owed(applicant).isEmpty()) {
            resubmit(applicant);
        }
    }

    public void resubmit(Caller applicant) {
        List<String> owed = requirements.owed(applicant);
        if (!owed.isEmpty()) {
            throw Refusal.invalid("application.incomplete", Map.of("missing", String.join(",", owed)));
        }
        Application application = applications.move(applicant, ApplicationTransition.RESUBMIT);
        application.answerBy(null);
        requirements.close(applicant);
        outbox.publish(applicant, new ApplicationResubmitted(application.id()));
    }
}
