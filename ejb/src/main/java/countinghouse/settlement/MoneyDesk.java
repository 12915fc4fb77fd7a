package countinghouse.settlement;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person of the operator's does to one merchant's money, each with a reason that the merchant is told. */
public interface MoneyDesk {
    /**
     * Nothing is paid out while it holds; what days come to is carried forward.
     *
     * @param until the last business day it holds on, at most a year ahead
     * @param reason 1 to 500 characters
     * @return the hold's id
     * @throws countinghouse.kernel.Refusal money.reason, money.until
     */
    String hold(Caller operator, LocalDate until, String reason);

    /** Ends a hold before its last day. @throws countinghouse.kernel.Refusal not-found, hold.over */
    void lift(Caller operator, String holdId);

    /** Newest first. */
    List<HoldView> holds(Caller caller);

    /**
     * Books an amount to the merchant, or against it when it is below zero, on the first open business day. A person must have proved
     * lately who they are ({@link countinghouse.security.StepUp}).
     *
     * @param amount minor units of the merchant's currency, not zero
     * @param reason 1 to 200 characters
     * @return the item's reference
     * @throws countinghouse.kernel.Refusal money.reason, money.amount, price-plan.none, person.step-up
     */
    String adjust(Caller operator, long amount, String reason);

    /**
     * Gives back reserve that has no day to come back on; the next closed day pays it out. A person must have proved lately who they are.
     *
     * @param amount minor units, no more than is held so and not given back already
     * @throws countinghouse.kernel.Refusal money.reason, money.amount, person.step-up
     */
    String release(Caller operator, long amount, String reason);

    /**
     * Pays out whatever the schedule says: with the next day that closes, held by nothing and at least at the agreed minimum; it waits for
     * that day as long as it takes. A person must have proved lately who they are.
     *
     * @param reason 1 to 500 characters
     * @return an id by which it can be taken back
     * @throws countinghouse.kernel.Refusal money.reason, manual-payout.waits (one is decided already), person.step-up
     */
    String payOut(Caller operator, String reason);

    /** @throws countinghouse.kernel.Refusal not-found; manual-payout.over, when a close has paid it, or it was taken back */
    void takeBack(Caller operator, String manualPayoutId);

    /** The payout by hand that waits for its close. */
    Optional<ManualPayoutView> manualPayout(Caller caller);

    record ManualPayoutView(String id, String reason, String decidedBy, Instant decidedAt) implements Serializable {}

    /** @param liftedAt null while it was not lifted */
    record HoldView(
            String id,
            String reason,
            LocalDate from,
            LocalDate until,
            String placedBy,
            Instant placedAt,
            @Nullable String liftedBy,
            @Nullable Instant liftedAt)
            implements Serializable {
        public boolean isLifted() {
            return liftedAt != null;
        }
    }
}
