package countinghouse.model;

import static countinghouse.model.Merchant.usd;

import countinghouse.payments.CardPayments.AuthorisePayment;
import countinghouse.payments.CardPayments.CapturePayment;
import countinghouse.payments.CardPayments.VoidPayment;
import countinghouse.payments.EntryMode;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments;
import countinghouse.payments.control.InstructionSteps;
import countinghouse.payments.entity.ClientKey;
import countinghouse.payments.entity.Instruction;
import countinghouse.platform.WholeTransaction;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Payments of their own: authorised, captured, voided. */
final class PayMoves {
    private static final List<EntryMode> READ = List.of(EntryMode.CHIP, EntryMode.ONLINE, EntryMode.KEYED);

    /** Nothing was taken: the acquirer cannot, or was not reached. */
    private static final String UNSENT = "91";

    private final Walk walk;

    PayMoves(Walk walk) {
        this.walk = walk;
    }

    /** What is asked for, and whether the card is good. */
    private record Wish(AuthorisePayment command, TestCard card, boolean good) {}

    private Wish wish(Merchant m, Dice dice) {
        TestCard card = TestCard.of(dice);
        boolean good = !dice.percent(12);
        AuthorisePayment command = new AuthorisePayment(
                walk.key(),
                m.shop.storeId(),
                "",
                usd(dice.between(1, 30_000)),
                new Payments.Card(good ? card.approved() : card.declined(), dice.oneOf(READ), null),
                dice.percent(60),
                null);
        return new Wish(command, card, good);
    }

    private static Pay pay(Merchant m, Wish wish, String id) {
        AuthorisePayment command = wish.command();
        Terms.Cost cost = m.terms.cost(wish.card(), command.card().entryMode().name());
        Pay pay = new Pay(id, command.amount().minor(), cost, command.capture(), "REQUESTED");
        m.pays.add(pay);
        return pay;
    }

    /**
     * Leaves the payment open when nobody can have answered.
     *
     * @param code that the product tells, or null
     */
    static boolean isLost(Walk walk, Pay pay, Fault fault, boolean good, @Nullable String code) {
        walk.unsent += UNSENT.equals(code) && fault != Fault.INOPERATIVE ? 1 : 0;
        if (fault.kind != Fault.Kind.LOST || UNSENT.equals(code)) {
            return false;
        }
        pay.state = "UNKNOWN";
        pay.open = new Pay.Open(good ? "PURCHASE" : "DECLINE", fault.done, pay.amount);
        return true;
    }

    static boolean isDeclined(Fault fault, boolean good, @Nullable String code) {
        return !good || fault.kind == Fault.Kind.DECLINED || UNSENT.equals(code);
    }

    String authorise(Merchant m, Dice dice) {
        Wish wish = wish(m, dice);
        boolean trouble = dice.percent(20);
        Fault fault = trouble ? Fault.of(dice) : Fault.DUPLICATE;
        String operation = wish.command().capture() ? "purchase" : "authorisation";
        PaymentView view = Said.by(() -> trouble
                        ? walk.traffic.faulty(fault, operation, () -> asked(m, wish))
                        : walk.traffic.usual(() -> asked(m, wish)))
                .value("payment");
        Pay pay = pay(m, wish, view.id());
        if (!isLost(walk, pay, fault, wish.good(), view.declineCode())) {
            answered(m, pay, !isDeclined(fault, wish.good(), view.declineCode()));
        }
        Disagreement.unless(pay.state, Walk.state(view), "payment under " + fault);
        walk.check(m, pay);
        remember(m, wish.command(), view.id());
        return "authorise " + pay.amount + (pay.atOnce ? " at once " : " ") + (trouble ? fault + " " : "")
                + view.state();
    }

    private PaymentView asked(Merchant m, Wish wish) {
        return walk.product.authorise(m.shop.owner(), wish.command());
    }

    static void answered(Merchant m, Pay pay, boolean approved) {
        pay.state = approved ? "AUTHORIZED" : "DECLINED";
        if (approved && pay.atOnce) {
            m.books.captured(pay, pay.amount);
        }
    }

    private void remember(Merchant m, AuthorisePayment command, String id) {
        AuthorisePayment other = new AuthorisePayment(
                command.key(),
                command.storeId(),
                "",
                usd(command.amount().minor() + 1),
                command.card(),
                command.capture(),
                null);
        m.onces.add(new Merchant.Once(
                id,
                () -> walk.product.authorise(m.shop.owner(), command).id(),
                () -> walk.product.authorise(m.shop.owner(), other).id(),
                "payment.key-reused"));
    }

    /** Two at once under one key: one payment. */
    String doubleClick(Merchant m, Dice dice) {
        Wish wish = wish(m, dice);
        Said<PaymentView> one = new Said<>(null, "");
        Said<PaymentView> two = one;
        try {
            Future<Said<PaymentView>> other =
                    walk.tools.threads.submit(() -> Said.by(() -> walk.traffic.usual(() -> asked(m, wish))));
            one = Said.by(() -> walk.traffic.usual(() -> asked(m, wish)));
            two = other.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
        PaymentView view = one.answer() == null ? two.value("double click") : one.answer();
        for (Said<PaymentView> said : List.of(one, two)) {
            if (said.answer() == null) {
                said.mustBe("payment.running", "double click");
            } else {
                Disagreement.unless(view.id(), said.answer().id(), "payment of a double click");
            }
        }
        Pay pay = pay(m, wish, view.id());
        isLost(walk, pay, Fault.DUPLICATE, wish.good(), view.declineCode());
        answered(m, pay, !isDeclined(Fault.DUPLICATE, wish.good(), view.declineCode()));
        Disagreement.unless(pay.state, Walk.state(view), "payment of a double click");
        walk.check(m, pay);
        remember(m, wish.command(), view.id());
        return "authorise twice at once " + view.amount().minor();
    }

    String crash(Merchant m, Dice dice) {
        Wish wish = wish(m, dice);
        boolean asked = dice.percent(60);
        var begun = WholeTransaction.run(() -> walk.tools.paymentSteps.store(m.shop.owner(), wish.command()));
        if (asked) {
            walk.traffic.usual(() -> walk.tools.acquirer.ask(
                    m.shop.owner(), begun.toAsk(), wish.command().capture()));
        }
        Pay pay = pay(m, wish, begun.view().id());
        pay.open = new Pay.Open(wish.good() ? "PURCHASE" : "DECLINE", asked, pay.amount);
        Said.refused("payment.running", "the same payment once more after a crash", () -> asked(m, wish));
        return "authorise " + pay.amount + ", crash " + (asked ? "after" : "before") + " the acquirer";
    }

    /** Of an authorisation all, a part, or more than there is. */
    String capture(Merchant m, Dice dice) {
        List<Pay> held = m.pays.stream()
                .filter(pay -> pay.state.equals("AUTHORIZED") && pay.open == null)
                .toList();
        if (held.isEmpty()) {
            return authorise(m, dice);
        }
        Pay pay = dice.oneOf(held);
        long amount = dice.percent(50) ? pay.amount : dice.between(1, pay.amount);
        if (dice.percent(15)) {
            CapturePayment more = new CapturePayment(walk.key(), pay.id, usd(pay.amount + 1));
            Said.refused("payment.amount", "capture of too much", () -> taken(m, more));
        }
        CapturePayment command = new CapturePayment(walk.key(), pay.id, usd(amount));
        if (dice.percent(10)) {
            cut(m, pay, command, dice);
            Said.refused("payment.running", "capture after a crash", () -> taken(m, command));
            return "capture " + amount + ", crash";
        }
        return capture(m, pay, command, dice);
    }

    private String capture(Merchant m, Pay pay, CapturePayment command, Dice dice) {
        long amount = command.amount().minor();
        Fault fault = follow(m, pay, "capture", dice, () -> taken(m, command));
        if (fault.kind == Fault.Kind.DECLINED) {
            walk.check(m, pay);
            Said.refused("payment.refused", "the same refused capture", () -> taken(m, command));
            return "capture refused " + fault;
        }
        if (pay.open == null) {
            m.books.captured(pay, amount);
        } else {
            pay.open = new Pay.Open("CAPTURE", true, amount);
        }
        walk.check(m, pay);
        CapturePayment other = new CapturePayment(command.key(), pay.id, usd(amount + 1));
        m.onces.add(new Merchant.Once(
                pay.id, () -> taken(m, command).id(), () -> taken(m, other).id(), "payment.key-reused"));
        return "capture " + amount + " of " + pay.amount + " " + fault;
    }

    private PaymentView taken(Merchant m, CapturePayment command) {
        return walk.product.capture(m.shop.owner(), command);
    }

    /** What a capture or void leaves: done, refused, or open. */
    private Fault follow(
            Merchant m, Pay pay, String operation, Dice dice, java.util.function.Supplier<PaymentView> call) {
        boolean trouble = dice.percent(20);
        Fault fault = trouble ? Fault.ofFollowing(dice) : Fault.DUPLICATE;
        Said<PaymentView> said =
                Said.by(() -> trouble ? walk.traffic.faulty(fault, operation, call) : walk.traffic.usual(call));
        if (said.refusal().equals("payment.refused")) {
            walk.unsent++;
            return Fault.INOPERATIVE;
        } else if (!said.value(operation).underWay().isEmpty()) {
            Disagreement.unless(Fault.Kind.LOST, fault.kind, operation + " without an answer under " + fault);
            pay.open = new Pay.Open(operation.equals("capture") ? "CAPTURE" : "VOID", true, 0);
        }
        return fault;
    }

    private void cut(Merchant m, Pay pay, CapturePayment command, Dice dice) {
        ClientKey key = ClientKey.of("capture", command.key(), pay.id + "\n" + command.amount());
        InstructionSteps.Begun begun = WholeTransaction.run(() -> walk.tools.instructionSteps.store(
                m.shop.owner(), pay.id, key, Instruction.Kind.CAPTURE, command.amount()));
        if (dice.percent(50)) {
            walk.traffic.usual(() -> walk.tools.acquirer.tell(begun.toAsk()));
        }
        pay.open = new Pay.Open("CAPTURE", true, command.amount().minor());
    }

    String cancel(Merchant m, Dice dice) {
        List<Pay> some = m.pays.stream()
                .filter(pay -> pay.open == null && !pay.ofSale && pay.fresh)
                .toList();
        if (some.isEmpty()) {
            return authorise(m, dice);
        }
        Pay pay = dice.oneOf(some);
        VoidPayment command = new VoidPayment(walk.key(), pay.id);
        boolean may = pay.state.equals("AUTHORIZED")
                || pay.state.equals("CAPTURED") && pay.refunded() == 0 && pay.disputed == 0;
        if (!may) {
            Said.refused("payment.state", "void", () -> walk.tools.cards.cancel(m.shop.owner(), command));
            return "void refused";
        }
        Fault fault = follow(m, pay, "cancel", dice, () -> walk.tools.cards.cancel(m.shop.owner(), command));
        if (pay.open == null && fault.kind != Fault.Kind.DECLINED) {
            voided(m, pay);
        }
        walk.check(m, pay);
        return "void " + pay.amount + " " + fault;
    }

    static void voided(Merchant m, Pay pay) {
        if (pay.captured > 0) {
            m.books.undone(pay);
        }
        pay.state = "VOIDED";
    }
}
