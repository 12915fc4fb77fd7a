package countinghouse.reports;

import countinghouse.settlement.SettlementFigures;

/** Figures at the head of a month as of a day. */
final class KeyFigures {
    private final Wording wording;
    private final SettlementFigures sums;

    KeyFigures(Wording wording, SettlementFigures sums) {
        this.wording = wording;
        this.sums = sums;
    }

    KeyFigure volume() {
        return new KeyFigure(
                wording.say("key.volume"),
                wording.amount(sums.captures()),
                wording.say("key.captures", sums.captureCount(), wording.count(sums.captureCount())),
                false);
    }

    KeyFigure fees() {
        String share = sums.captures() == 0
                ? wording.say("key.no-volume")
                : wording.say("key.share", wording.percentOf(sums.fees(), sums.captures()));
        return new KeyFigure(wording.say("key.fees"), wording.amount(sums.fees()), share, false);
    }
}
