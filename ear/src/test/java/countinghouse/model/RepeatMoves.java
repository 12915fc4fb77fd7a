package countinghouse.model;

import static countinghouse.model.Merchant.usd;

import countinghouse.payments.CardPayments.AuthorisePayment;
import countinghouse.payments.EntryMode;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments;
import java.util.Map;

/** Keys used again, and work that is done once more. */
final class RepeatMoves {
    private final Walk walk;

    RepeatMoves(Walk walk) {
        this.walk = walk;
    }

    String key(Merchant m, Dice dice) {
        if (m.onces.isEmpty()) {
            return walk.sales.sell(m, dice);
        }
        Merchant.Once once = dice.oneOf(m.onces);
        if (dice.percent(60)) {
            Disagreement.unless(once.id(), Said.by(once.again()).value("the same key again"), "the same key again");
            return "the same key again";
        }
        Said.refused(once.reused(), "another content under a key", once.other()::get);
        return "another content under a key";
    }

    /** A key that another merchant has used, for another amount: a payment of its own. */
    String otherMerchant(Merchant m, Dice dice) {
        Merchant other = walk.merchants.get(m == walk.merchants.getFirst() ? 1 : 0);
        String key = walk.key();
        PaymentView theirs = asked(other, key, 1_100);
        PaymentView ours = asked(m, key, 700);
        Disagreement.unless(700L, ours.amount().minor(), "amount under a key of another merchant's");
        Disagreement.unless(false, ours.id().equals(theirs.id()), "one payment for two merchants");
        note(other, theirs, 1_100);
        note(m, ours, 700);
        return "a key of another merchant's";
    }

    private PaymentView asked(Merchant m, String key, long minor) {
        return walk.traffic.usual(() -> walk.product.authorise(m.shop.owner(), of(m, key, minor)));
    }

    private static AuthorisePayment of(Merchant m, String key, long minor) {
        return new AuthorisePayment(
                key,
                m.shop.storeId(),
                "",
                usd(minor),
                new Payments.Card("tok_visa_approved", EntryMode.ONLINE, null),
                true,
                null);
    }

    private void note(Merchant m, PaymentView view, long minor) {
        Terms.Cost cost = m.terms.cost(new TestCard("visa", "VISA", "CREDIT", "DOMESTIC"), "ONLINE");
        Pay pay = new Pay(view.id(), minor, cost, true, "REQUESTED");
        m.pays.add(pay);
        PayMoves.answered(m, pay, !"91".equals(view.declineCode()));
        Disagreement.unless(pay.state, Walk.state(view), "payment under a shared key");
    }

    /** A worker that was lost before it could say that it was done: its work is done once more. */
    String work(Merchant m, Dice dice) {
        if (m.pays.isEmpty()) {
            return walk.sales.sell(m, dice);
        }
        Pay pay = dice.oneOf(m.pays);
        perform(m, "payment-reversal", pay.id, pay.open != null);
        pay.backs.forEach(back -> perform(m, "refund", back.id, back.state.equals("OPEN")));
        if (pay.open == null && !pay.hasOpenRefund()) {
            walk.check(m, pay);
        }
        return "work once more for " + pay.state;
    }

    private void perform(Merchant m, String kind, String subject, boolean open) {
        var handlers = walk.tools.handlers.stream()
                .collect(java.util.stream.Collectors.toMap(handler -> handler.kind(), handler -> handler));
        try {
            Map.copyOf(handlers).get(kind).perform(m.shop.system(), subject);
        } catch (RuntimeException notYet) {
            if (!open) {
                throw new Disagreement("work " + kind + " for what is decided: " + notYet);
            }
        }
    }
}
