package countinghouse.model;

import java.util.List;

/** What can go wrong between us and the acquirer, as the sandbox does it (docs/sandbox.md); kinds that are waited out for ten seconds are left to the bench. */
enum Fault {
    FAIL(Kind.LOST, false),
    FAIL_AFTER(Kind.LOST, true),
    DROP(Kind.LOST, false),
    DROP_AFTER(Kind.LOST, true),
    HALF(Kind.LOST, true),
    NONSENSE(Kind.LOST, true),
    DUPLICATE(Kind.ANSWERED, true),
    DELAY(Kind.ANSWERED, true),
    REORDER(Kind.ANSWERED, true),
    SLOW(Kind.ANSWERED, true),
    DECLINE(Kind.DECLINED, true),
    INOPERATIVE(Kind.DECLINED, true);

    private static final List<Fault> ALL = List.of(values());

    final Kind kind;

    /** Whether the acquirer does what it was asked for. */
    final boolean done;

    /** What is seen of it: no answer, the usual one, a decline. */
    enum Kind {
        LOST,
        ANSWERED,
        DECLINED
    }

    Fault(Kind kind, boolean done) {
        this.kind = kind;
        this.done = done;
    }

    static Fault of(Dice dice) {
        return dice.oneOf(ALL);
    }

    /** One for what follows a payment: others may be told again meanwhile, and a decline that meets them would be for good. */
    static Fault ofFollowing(Dice dice) {
        Fault fault = of(dice);
        return fault.kind == Kind.DECLINED ? FAIL : fault;
    }
}
