package countinghouse.onboarding.entity;

import static countinghouse.onboarding.ApplicationState.APPROVED;
import static countinghouse.onboarding.ApplicationState.DECLINED;
import static countinghouse.onboarding.ApplicationState.DRAFT;
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
    REVIEW(IN_REVIEW, Set.of(VERIFYING)),
    APPROVE(APPROVED, Set.of(IN_REVIEW)),
    DECLINE(DECLINED, Set.of(IN_REVIEW)),
    WITHDRAW(WITHDRAWN, Set.of(DRAFT, SUBMITTED, VERIFYING, IN_REVIEW));

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
