package countinghouse.onboarding.entity;

import static countinghouse.onboarding.ApplicationState.ACTION_REQUIRED;
import static countinghouse.onboarding.ApplicationState.APPEALED;
import static countinghouse.onboarding.ApplicationState.APPROVED;
import static countinghouse.onboarding.ApplicationState.DECLINED;
import static countinghouse.onboarding.ApplicationState.DRAFT;
import static countinghouse.onboarding.ApplicationState.EXPIRED;
import static countinghouse.onboarding.ApplicationState.IN_REVIEW;
import static countinghouse.onboarding.ApplicationState.SUBMITTED;
import static countinghouse.onboarding.ApplicationState.VERIFYING;
import static countinghouse.onboarding.ApplicationState.WITHDRAWN;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.ApplicationState;
import java.util.Set;

/** Every edge of an application's life, as data. */
public enum ApplicationTransition {
    SUBMIT(SUBMITTED, Set.of(DRAFT)),
    VERIFY(VERIFYING, Set.of(SUBMITTED)),
    REVIEW(IN_REVIEW, Set.of(VERIFYING, APPEALED)),
    /** By the platform: something has to be given again. */
    ASK(ACTION_REQUIRED, Set.of(VERIFYING, IN_REVIEW)),
    /** By the applicant: something was wrong and shall be corrected. */
    AMEND(ACTION_REQUIRED, Set.of(VERIFYING, IN_REVIEW)),
    RESUBMIT(VERIFYING, Set.of(ACTION_REQUIRED)),
    APPROVE(APPROVED, Set.of(IN_REVIEW)),
    DECLINE(DECLINED, Set.of(IN_REVIEW)),
    APPEAL(APPEALED, Set.of(DECLINED)),
    WITHDRAW(WITHDRAWN, Set.of(DRAFT, SUBMITTED, VERIFYING, IN_REVIEW, ACTION_REQUIRED, APPEALED)),
    EXPIRE(EXPIRED, Set.of(DRAFT, ACTION_REQUIRED));

    private final ApplicationState to;
    private final Set<ApplicationState> froms;

    ApplicationTransition(ApplicationState to, Set<ApplicationState> froms) {
        this.to = to;
        this.froms = froms;
    }

    /**
     * The state after this transition.
     *
     * @throws Refusal application.state, when there is no such edge
     */
    public ApplicationState from(ApplicationState state) {
        if (!froms.contains(state)) {
            throw Refusal.conflict("application.state");
        }
        return to;
    }
}
