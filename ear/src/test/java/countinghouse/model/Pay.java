package countinghouse.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One card payment as the model has it. */
final class Pay {
    final String id;
    final long amount;
    final Terms.Cost cost;
    final boolean atOnce;
    final List<Back> backs = new ArrayList<>();
    String state;
    long captured;
    long interchangeLeft;
    long schemeLeft;
    long disputed;
    boolean ofSale;

    /** What has no answer yet, or null. */
    @Nullable
    Open open;

    /** Whether it may be voided: its capture is not in a closed day. */
    boolean fresh = true;

    /**
     * A question without an answer.
     *
     * @param what PURCHASE, CAPTURE or VOID
     * @param done whether the acquirer has it, or will have it when it is told again
     * @param amount of a capture
     */
    record Open(String what, boolean done, long amount) {}

    /** A refund. */
    static final class Back {
        final String id;
        final long amount;

        /** SUCCEEDED, FAILED, or OPEN. */
        String state;

        Back(String id, long amount, String state) {
            this.id = id;
            this.amount = amount;
            this.state = state;
        }
    }

    Pay(String id, long amount, Terms.Cost cost, boolean atOnce, String state) {
        this.id = id;
        this.amount = amount;
        this.cost = cost;
        this.atOnce = atOnce;
        this.state = state;
    }

    void captured(long taken) {
        captured = taken;
        state = "CAPTURED";
        interchangeLeft = cost.interchange().share(taken);
        schemeLeft = cost.scheme().share(taken);
    }

    boolean isCaptured() {
        return state.equals("CAPTURED") && open == null;
    }

    long refunded() {
        return backs.stream()
                .filter(back -> !back.state.equals("FAILED"))
                .mapToLong(back -> back.amount)
                .sum();
    }

    boolean hasOpenRefund() {
        return backs.stream().anyMatch(back -> back.state.equals("OPEN"));
    }

    /** What may still be refunded or disputed. */
    long left() {
        return isCaptured() ? captured - refunded() - disputed : 0;
    }
}
