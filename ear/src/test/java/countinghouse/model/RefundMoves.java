package countinghouse.model;

import static countinghouse.model.Merchant.usd;

import countinghouse.payments.Refunds.Reason;
import countinghouse.payments.Refunds.RefundView;
import countinghouse.payments.Refunds.RequestRefund;
import countinghouse.platform.WholeTransaction;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Refunds: many, in part, too much, two at once, unanswered, cut off. */
final class RefundMoves {
    private final Walk walk;

    RefundMoves(Walk walk) {
        this.walk = walk;
    }

    String refund(Merchant m, Dice dice) {
        List<Pay> some = m.captured();
        if (some.isEmpty()) {
            return walk.pays.authorise(m, dice);
        }
        Pay pay = dice.oneOf(some);
        long amount = dice.percent(30) ? pay.left() : dice.between(1, pay.left());
        if (dice.percent(15)) {
            Said.refused("refund.amount", "refund of too much", () -> ask(m, command(pay, pay.left() + 1)));
        }
        RequestRefund command = command(pay, amount);
        if (dice.percent(10)) {
            return crash(m, pay, command, dice);
        }
        boolean trouble = dice.percent(20);
        Fault fault = trouble ? Fault.ofFollowing(dice) : Fault.DUPLICATE;
        RefundView view = Said.by(() -> trouble
                        ? walk.traffic.faulty(fault, "refund", () -> ask(m, command))
                        : walk.traffic.usual(() -> ask(m, command)))
                .value("refund");
        Pay.Back back = new Pay.Back(view.id(), amount, "OPEN");
        pay.backs.add(back);
        boolean lost = fault.kind == Fault.Kind.LOST && view.state().name().equals("UNKNOWN");
        boolean unsent = isUnsent(view);
        if (!lost) {
            given(m, pay, back, !unsent);
        }
        Disagreement.unless(lost ? "UNKNOWN" : back.state, view.state(), "refund under " + fault);
        walk.check(m, pay);
        remember(m, command, view.id());
        return "refund " + amount + " of " + pay.captured + (trouble ? " " + fault : "");
    }

    /** A fault before this step has cut the connection, and it is not there again. */
    private boolean isUnsent(RefundView view) {
        boolean unsent = "91".equals(view.declineCode());
        walk.unsent += unsent ? 1 : 0;
        return unsent;
    }

    void given(Merchant m, Pay pay, Pay.Back back, boolean done) {
        back.state = done ? "SUCCEEDED" : "FAILED";
        if (done) {
            m.books.refunded(pay, back.amount);
        }
    }

    private RequestRefund command(Pay pay, long amount) {
        return new RequestRefund(walk.key(), pay.id, usd(amount), Reason.RETURN);
    }

    private RefundView ask(Merchant m, RequestRefund command) {
        return walk.product.refund(m.shop.owner(), command);
    }

    private void remember(Merchant m, RequestRefund command, String id) {
        RequestRefund other = new RequestRefund(
                command.key(), command.paymentId(), usd(command.amount().minor() + 1), Reason.RETURN);
        m.onces.add(new Merchant.Once(
                id, () -> ask(m, command).id(), () -> ask(m, other).id(), "payment.key-reused"));
    }

    private String crash(Merchant m, Pay pay, RequestRefund command, Dice dice) {
        var begun = WholeTransaction.run(() -> walk.tools.refundSteps.store(m.shop.owner(), command));
        if (dice.percent(50)) {
            walk.traffic.usual(() -> walk.tools.acquirer.tell(begun.toAsk()));
        }
        pay.backs.add(new Pay.Back(begun.view().id(), command.amount().minor(), "OPEN"));
        Said.refused("payment.running", "the same refund once more after a crash", () -> ask(m, command));
        return "refund " + command.amount().minor() + ", crash";
    }

    /** Two at once, of which only one has room. */
    String twoAtOnce(Merchant m, Dice dice) {
        List<Pay> some = m.captured();
        if (some.isEmpty()) {
            return walk.pays.authorise(m, dice);
        }
        Pay pay = dice.oneOf(some);
        long left = pay.left();
        long amount = left / 2 + 1;
        RequestRefund one = command(pay, amount);
        RequestRefund two = command(pay, amount);
        Said<RefundView> first;
        Said<RefundView> second;
        try {
            Future<Said<RefundView>> other =
                    walk.tools.threads.submit(() -> Said.by(() -> walk.traffic.usual(() -> ask(m, two))));
            first = Said.by(() -> walk.traffic.usual(() -> ask(m, one)));
            second = other.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        Said<RefundView> won = first.answer() == null ? second : first;
        (won == first ? second : first).mustBe("refund.amount", "two refunds of " + amount + " at once of " + left);
        RefundView view = won.value("one of two refunds at once");
        Pay.Back back = new Pay.Back(view.id(), amount, "OPEN");
        pay.backs.add(back);
        given(m, pay, back, !isUnsent(view));
        Disagreement.unless(back.state, view.state(), "one of two refunds at once");
        walk.check(m, pay);
        return "refund twice at once " + amount + " of " + left;
    }
}
