package countinghouse.onboarding.entity;

import static countinghouse.onboarding.OwnerState.CHECKED;
import static countinghouse.onboarding.OwnerState.EXPIRED;
import static countinghouse.onboarding.OwnerState.GIVEN;
import static countinghouse.onboarding.OwnerState.INVITED;
import static countinghouse.onboarding.OwnerState.LEFT;
import static countinghouse.onboarding.OwnerState.NAMED;
import static countinghouse.onboarding.OwnerState.REFUSED;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.OwnerState;
import java.util.Set;

/** Every edge of the life of a person's application, as data. */
public enum OwnerTransition {
    /** A link, the first one or a further one; also when what was given was not accepted. */
    INVITE(INVITED, Set.of(NAMED, INVITED, GIVEN, EXPIRED)),
    GIVE(GIVEN, Set.of(INVITED)),
    CHECK(CHECKED, Set.of(GIVEN)),
    REFUSE(REFUSED, Set.of(INVITED)),
    EXPIRE(EXPIRED, Set.of(INVITED)),
    LEAVE(LEFT, Set.of(NAMED, INVITED, GIVEN, CHECKED, REFUSED, EXPIRED));

    private final OwnerState to;
    private final Set<OwnerState> froms;

    OwnerTransition(OwnerState to, Set<OwnerState> froms) {
        this.to = to;
        this.froms = froms;
    }

    /**
     * The state after this transition.
     *
     * @throws Refusal owner.state, when there is no such edge
     */
    public OwnerState from(OwnerState state) {
        if (!froms.contains(state)) {
            throw Refusal.conflict("owner.state");
        }
        return to;
    }
}
