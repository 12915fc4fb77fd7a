package countinghouse.model;

import countinghouse.settlement.Settlement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** The operator's and the calendar's part: days closed, holds, adjustments, reserve given back. */
final class MoneyMoves {
    private static final long PATIENCE_SECONDS = 20;

    private final Walk walk;

    MoneyMoves(Walk walk) {
        this.walk = walk;
    }

    /** One day or a few, by one or by two at once; each day then is what the model says. */
    String close(Merchant m, Dice dice) {
        walk.settle(m);
        LocalDate first = m.books.openDay();
        LocalDate through = first.plusDays(dice.upTo(3));
        boolean race = dice.percent(20);
        int days = race ? twice(m, through) : closeAll(m, through);
        Disagreement.unless(through.toEpochDay() - first.toEpochDay() + 1, days, "days closed");
        for (LocalDate day = first; !day.isAfter(through); day = day.plusDays(1)) {
            Disagreement.unless(
                    m.books.close(), Judge.text(walk.tools.settlement.day(m.shop.owner(), day)), "day " + day);
        }
        m.pays.forEach(pay -> pay.fresh = pay.state.equals("AUTHORIZED"));
        return "close " + days + (race ? " twice at once" : "");
    }

    private int twice(Merchant m, LocalDate through) {
        try {
            Future<Integer> other = walk.tools.threads.submit(() -> closeAll(m, through));
            return closeAll(m, through) + other.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new Disagreement("days closed by two at once: " + e);
        }
    }

    /** What was posted a moment ago is priced a moment later: until then it is asked again. */
    private int closeAll(Merchant m, LocalDate through) {
        int[] days = new int[1];
        Walk.until(PATIENCE_SECONDS, "the days through " + through + " can be closed", () -> {
            Said<Settlement.Closed> said = Said.by(() -> walk.tools.settlement.close(m.shop.system(), through));
            if (said.answer() == null && said.refusal().equals("settlement.busy")) {
                return false;
            }
            days[0] += said.value("close").days();
            return said.value("close").done();
        });
        return days[0];
    }

    String desk(Merchant m, Dice dice) {
        return switch (dice.upTo(4)) {
            case 0 -> adjust(m, dice.between(-4_000, 4_000));
            case 1 -> hold(m, dice.upTo(6));
            case 2 -> lift(m, dice);
            default -> release(m, dice);
        };
    }

    private String adjust(Merchant m, long amount) {
        if (amount == 0) {
            Said.refused("money.amount", "nothing adjusted", () -> walk.tools.desk.adjust(m.operator, 0, "nothing"));
        } else {
            walk.tools.desk.adjust(m.operator, amount, "by the model");
            m.books.adjusted(amount);
        }
        return "adjust " + amount;
    }

    private String hold(Merchant m, int days) {
        LocalDate until = m.books.openDay().plusDays(days);
        boolean[] lifted = new boolean[1];
        m.holds.add(new Merchant.HeldBack(walk.tools.desk.hold(m.operator, until, "by the model"), lifted));
        m.books.hold(until, lifted);
        return "hold until " + until;
    }

    private String lift(Merchant m, Dice dice) {
        List<Merchant.HeldBack> standing = new ArrayList<>(m.holds);
        if (standing.isEmpty()) {
            return hold(m, 2);
        }
        Merchant.HeldBack hold = dice.oneOf(standing);
        if (hold.lifted()[0]) {
            Said.refused("hold.over", "lifting a hold twice", () -> {
                walk.tools.desk.lift(m.operator, hold.id());
                return "";
            });
        } else {
            walk.tools.desk.lift(m.operator, hold.id());
            hold.lifted()[0] = true;
        }
        return "lift a hold";
    }

    private String release(Merchant m, Dice dice) {
        long held = m.books.heldByHand();
        if (dice.percent(20) || held == 0) {
            Said.refused(
                    "money.amount",
                    "more reserve given back than is held",
                    () -> walk.tools.desk.release(m.operator, held + 1, "too much"));
            return "release refused";
        }
        long amount = dice.between(1, held);
        walk.tools.desk.release(m.operator, amount, "by the model");
        m.books.giveBack(amount);
        return "release " + amount;
    }
}
