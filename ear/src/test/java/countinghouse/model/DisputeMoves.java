package countinghouse.model;

import static countinghouse.model.Merchant.usd;

import countinghouse.payments.DisputeState;
import countinghouse.payments.Disputes.DisputeView;
import countinghouse.payments.Disputes.EvidenceKind;
import countinghouse.payments.Disputes.Told;
import countinghouse.payments.Disputes.Word;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Disputes: the acquirer's words, in any order and more than once, and what the merchant answers. */
final class DisputeMoves {
    private static final List<String> OPEN = List.of("OPENED", "EVIDENCE_DUE", "SUBMITTED");

    private final Walk walk;

    DisputeMoves(Walk walk) {
        this.walk = walk;
    }

    String move(Merchant m, Dice dice) {
        if (m.disputes.isEmpty() || dice.percent(35)) {
            return open(m, dice);
        }
        Merchant.Argued dispute = dice.oneOf(m.disputes);
        return switch (dice.upTo(5)) {
            case 0 -> told(m, dispute, Word.EVIDENCE_DUE);
            case 1 -> told(m, dispute, Word.WON);
            case 2 -> told(m, dispute, Word.LOST);
            case 3 -> accept(m, dispute);
            default -> submit(m, dispute);
        };
    }

    private String open(Merchant m, Dice dice) {
        List<Pay> some = m.captured();
        if (some.isEmpty()) {
            return walk.sales.sell(m, dice);
        }
        Pay pay = dice.oneOf(some);
        long amount = dice.between(1, pay.left());
        String reference = "CB-" + walk.key();
        if (dice.percent(20)) {
            Said.refused(
                    "dispute.amount",
                    "dispute of too much",
                    () -> walk.tools.disputes.told(
                            m.shop.system(),
                            new Told(Word.OPENED, "CB-" + walk.key(), pay.id, usd(pay.left() + 1), "10.4", null)));
        }
        Told told = new Told(Word.OPENED, reference, pay.id, usd(amount), "10.4", null);
        DisputeView view = walk.tools.disputes.told(m.shop.system(), told);
        Disagreement.unless(
                view.id(), walk.tools.disputes.told(m.shop.system(), told).id(), "the same word twice");
        Disagreement.unless(DisputeState.OPENED, view.state(), "dispute");
        m.disputes.add(new Merchant.Argued(view.id(), reference, pay, amount));
        pay.disputed += amount;
        m.books.disputed(amount);
        walk.check(m, pay);
        return "dispute " + amount + " of " + pay.captured;
    }

    private String told(Merchant m, Merchant.Argued dispute, Word word) {
        if (OPEN.contains(dispute.state)) {
            if (word == Word.WON) {
                dispute.pay.disputed -= dispute.amount;
                m.books.won(dispute.amount);
                dispute.state = "WON";
            } else if (word == Word.LOST) {
                dispute.state = "LOST";
            } else if (dispute.state.equals("OPENED")) {
                dispute.state = "EVIDENCE_DUE";
            }
        }
        Instant due = word == Word.EVIDENCE_DUE
                ? Instant.now().plus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS)
                : null;
        Told told = new Told(word, dispute.reference, "", usd(0), "", due);
        Disagreement.unless(
                dispute.state, walk.tools.disputes.told(m.shop.system(), told).state(), "dispute told " + word);
        walk.check(m, dispute.pay);
        return "dispute " + word;
    }

    private String accept(Merchant m, Merchant.Argued dispute) {
        if (dispute.state.equals("OPENED") || dispute.state.equals("EVIDENCE_DUE")) {
            dispute.state = "ACCEPTED";
            Disagreement.unless(
                    dispute.state,
                    walk.tools.disputes.accept(m.shop.owner(), dispute.id).state(),
                    "dispute accepted");
        } else {
            Said.refused("dispute.state", "accepting it", () -> walk.tools.disputes.accept(m.shop.owner(), dispute.id));
        }
        walk.check(m, dispute.pay);
        return "dispute accepted";
    }

    private String submit(Merchant m, Merchant.Argued dispute) {
        if (!dispute.state.equals("EVIDENCE_DUE")) {
            Said.refused("dispute.state", "handing in", () -> walk.tools.disputes.submit(m.shop.owner(), dispute.id));
            return "nothing to hand in";
        }
        walk.tools.disputes.addEvidence(m.shop.owner(), dispute.id, EvidenceKind.RECEIPT, "Signed by the customer.");
        dispute.state = "SUBMITTED";
        Disagreement.unless(
                dispute.state,
                walk.tools.disputes.submit(m.shop.owner(), dispute.id).state(),
                "dispute handed in");
        return "dispute handed in";
    }
}
