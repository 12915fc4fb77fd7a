package countinghouse.settlement;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a merchant's money is: owed, held in reserve, on its way to the bank. Minor units of the merchant's one currency. */
public interface Balances {
    Balance now(Caller caller);

    /**
     * Closed business days with their payouts, newest first.
     *
     * @param before the last one of the page before, or null for the first page
     * @param limit at most 200
     */
    List<Settled> settled(Caller caller, @Nullable LocalDate before, int limit);

    /** One closed business day, explained. @throws countinghouse.kernel.Refusal not-found */
    Settled settled(Caller caller, LocalDate businessDay);

    ReserveHeld reserve(Caller caller);

    /**
     * @param closedThrough the last closed business day, null before the first
     * @param carriedForward of that day, negative when the merchant owes
     * @param open business days since with anything to tell, oldest first, each as it would close now
     * @param soFar what happened on open days, before reserve and monthly fees; {@code carriedForward + soFar} is owed now
     * @param reserve held after the last closed day
     * @param onItsWay payouts that the bank has not confirmed, oldest first
     * @param holds payouts are held back now, or will be
     * @param priced whether every payment so far is priced; it takes a moment
     */
    record Balance(
            @Nullable LocalDate closedThrough,
            long carriedForward,
            List<OpenDay> open,
            long soFar,
            long reserve,
            List<PayoutView> onItsWay,
            List<MoneyDesk.HoldView> holds,
            boolean priced)
            implements Serializable {
        public Balance {
            open = List.copyOf(open);
            onItsWay = List.copyOf(onItsWay);
            holds = List.copyOf(holds);
        }

        public long payable() {
            return carriedForward + soFar;
        }

        /** Those that are to arrive; a returned one is owed again. */
        public long inTransit() {
            return onItsWay.stream()
                    .filter(payout -> !payout.state().equals("RETURNED"))
                    .mapToLong(PayoutView::amount)
                    .sum();
        }

        /** The first open day that would pay out; null while none would. */
        public @Nullable OpenDay next() {
            return open.stream()
                    .filter(day -> day.day().payout() > 0)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * A day that is not closed, as it would close if nothing more happened.
     *
     * @param reserveBack when what would be withheld comes back, null for by hand
     * @param dueOn when a payout would be in the bank
     */
    record OpenDay(
            SettlementDay day,
            PricePlan.Reserve reserve,
            @Nullable LocalDate reserveBack,
            LocalDate dueOn,
            boolean over)
            implements Serializable {}

    /** @param state of {@link PayoutState} @param bankReference empty until the bank has said one */
    record PayoutView(
            String id,
            LocalDate businessDay,
            LocalDate dueOn,
            long amount,
            String state,
            String bankReference,
            Instant createdAt,
            Instant changedAt)
            implements Serializable {}

    /**
     * A closed business day.
     *
     * @param since first of the days that the payout is made of: the one after the payout before; the day itself where it is told in a list,
     *     or where nothing is paid out
     * @param together those days as if they were one; only its figures and what was brought forward differ from {@code day}
     * @param monthlyFee of those days, charged on a month's last, as terminalRental and minimumFee
     * @param released what came back on this day, by the day it was withheld
     * @param reserveBack when what was withheld comes back, null for by hand
     * @param broughtFrom the day before, where something was carried forward
     * @param heldBecause why payouts were held back on this day, else null
     * @param payout null where nothing was paid out
     */
    record Settled(
            SettlementDay day,
            LocalDate since,
            SettlementDay together,
            long monthlyFee,
            long terminalRental,
            long minimumFee,
            PricePlans.PlanView plan,
            List<Held> released,
            @Nullable LocalDate reserveBack,
            @Nullable LocalDate broughtFrom,
            Instant closedAt,
            @Nullable String heldBecause,
            @Nullable PayoutView payout)
            implements Serializable {
        public Settled {
            released = List.copyOf(released);
        }

        /** Whether the payout is made of more days than this one. */
        public boolean isOfManyDays() {
            return since.isBefore(day.businessDay());
        }

        /** What a person gave back of the reserve on this day. */
        public long releasedByHand() {
            return day.figures().reserveReleased()
                    - released.stream().mapToLong(Held::amount).sum();
        }

        /** Taken beyond refunds and fees: disputes and reserve, less what came back of them and adjustments. */
        public long rest() {
            SettlementFigures figures = day.figures();
            return figures.captures() - figures.refunds() - figures.fees() - figures.activity();
        }

        /** What the reserve is a share of. */
        public long reserveBasis() {
            return Math.max(0, day.figures().captures() - day.figures().refunds());
        }
    }

    /**
     * @param asOf the last closed day, null before the first
     * @param balance held after it: the sum of {@code held} less what was given back by hand; equals the ledger's account
     * @param givenBack by hand, of what has no date
     * @param comingBack by hand, with the next closed day
     * @param terms by which the next day is withheld, null without a plan
     * @param held oldest first
     */
    record ReserveHeld(
            @Nullable LocalDate asOf,
            long balance,
            long givenBack,
            long comingBack,
            boolean ties,
            PricePlan.@Nullable Reserve terms,
            List<Held> held)
            implements Serializable {
        public ReserveHeld {
            held = List.copyOf(held);
        }

        /** What a person may still give back: withheld without a day to come back on, and not given back yet. */
        public long byHand() {
            return held.stream()
                            .filter(one -> one.backOn() == null)
                            .mapToLong(Held::amount)
                            .sum()
                    - givenBack
                    - comingBack;
        }
    }

    /**
     * Withheld of one day.
     *
     * @param backOn null for by hand only
     * @param basis captures less refunds of the day
     */
    record Held(LocalDate withheldOn, @Nullable LocalDate backOn, PricePlan.Reserve terms, long basis, long amount)
            implements Serializable {}
}
