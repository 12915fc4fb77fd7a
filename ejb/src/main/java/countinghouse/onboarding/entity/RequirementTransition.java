package countinghouse.onboarding.entity;

import static countinghouse.onboarding.RequirementState.DUE;
import static countinghouse.onboarding.RequirementState.PENDING;
import static countinghouse.onboarding.RequirementState.REJECTED;
import static countinghouse.onboarding.RequirementState.SATISFIED;
import static countinghouse.onboarding.RequirementState.WAIVED;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.RequirementState;
import java.util.Set;

/** Every edge of a requirement's life, as data. */
public enum RequirementTransition {
    GIVE(PENDING, Set.of(DUE, REJECTED, PENDING, WAIVED)),
    ACCEPT(SATISFIED, Set.of(PENDING, SATISFIED)),
    REJECT(REJECTED, Set.of(DUE, PENDING, SATISFIED, REJECTED, WAIVED)),
    /** Part of what was given no longer suffices, such as one side of a document of another kind. */
    LACK(DUE, Set.of(DUE, PENDING)),
    LACK_AGAIN(REJECTED, Set.of(REJECTED, PENDING)),
    WAIVE(WAIVED, Set.of(DUE, PENDING, REJECTED));

    private final RequirementState to;
    private final Set<RequirementState> froms;

    RequirementTransition(RequirementState to, Set<RequirementState> froms) {
        this.to = to;
        this.froms = froms;
    }

    /**
     * The state after this transition.
     *
     * @throws Refusal requirement.state, when there is no such edge
     */
    public RequirementState from(RequirementState state) {
        if (!froms.contains(state)) {
            throw Refusal.conflict("requirement.state");
        }
        return to;
    }
}
