package countinghouse.reports;

import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.MonthlyStatement.FeeLine;
import countinghouse.settlement.SettlementDay;
import countinghouse.settlement.SettlementFigures;
import java.util.Arrays;

/** The sheets that add up: summary, days, fees, volume. */
record StatementPages(MonthlyStatement statement, Wording wording, XlsxBook book) {
    private static final String[] DAY_HEADS = {
        "days.day",
        "figure.broughtForward",
        "days.count",
        "figure.captures",
        "days.count",
        "figure.refunds",
        "figure.interchange",
        "figure.scheme",
        "figure.markup",
        "figure.otherFees",
        "figure.serviceFees",
        "figure.disputes",
        "figure.disputesWon",
        "figure.adjustments",
        "figure.reserveWithheld",
        "figure.reserveReleased",
        "figure.net",
        "figure.payouts",
        "figure.carriedForward",
        "figure.reserveBalance"
    };

    void write() {
        summary();
        days();
        fees();
        cards();
    }

    /** Closing is what stands above it, added up. */
    private void summary() {
        XlsxBook.Page page = book.page(
                        wording,
                        "xlsx.summary",
                        "csv.key",
                        "csv.item",
                        "csv.count",
                        "csv.amount",
                        "roll.payable",
                        "roll.reserve")
                .widths(18, 36, 10, 20, 20, 20);
        page.text("opening").text(wording.say("figure.opening")).blank();
        page.amount(statement.opening()).amount(statement.opening()).end();
        page.text("openingReserve").text(wording.say("figure.openingReserve")).blank();
        page.amount(statement.openingReserve()).blank().amount(statement.openingReserve());
        page.end();
        for (StatementFigure figure : StatementFigure.movements(statement)) {
            page.text(figure.key()).text(wording.say(figure.word())).count(figure.count());
            page.amount(figure.amount()).amount(figure.payable());
            page.amount(figure.reserve() == 0 ? null : figure.reserve()).end();
        }
        int last = page.at();
        page.total().text("closing").text(wording.say("figure.closing")).blank();
        page.formula("E" + (last + 1), statement.closing()).sum(1, statement.closing());
        page.end();
        page.total().text("closingReserve").text(wording.say("figure.closingReserve"));
        page.blank().formula("F" + (last + 2), statement.closingReserve()).blank();
        page.sum(1, statement.closingReserve()).end();
        page.finish();
    }

    private void days() {
        int[] widths = new int[DAY_HEADS.length];
        Arrays.fill(widths, 18);
        XlsxBook.Page page = book.page(wording, "days", DAY_HEADS).widths(widths);
        for (SettlementDay day : statement.days()) {
            SettlementFigures sums = day.figures();
            page.date(day.businessDay()).amount(day.broughtForward());
            page.count(sums.captureCount()).amount(sums.captures());
            page.count(sums.refundCount()).amount(sums.refunds());
            page.amount(sums.interchange()).amount(sums.scheme()).amount(sums.markup());
            page.amount(sums.otherFees()).amount(sums.serviceFees());
            page.amount(sums.disputes()).amount(sums.disputesWon()).amount(sums.adjustments());
            page.amount(sums.reserveWithheld()).amount(sums.reserveReleased());
            page.amount(day.net()).amount(day.payout()).amount(day.carriedForward());
            page.amount(day.reserveBalance()).end();
        }
        SettlementFigures sums = statement.totals();
        page.total().text(wording.say("xlsx.total")).blank();
        page.sumOfCounts(1, sums.captureCount()).sum(1, sums.captures());
        page.sumOfCounts(1, sums.refundCount()).sum(1, sums.refunds());
        page.sum(1, sums.interchange()).sum(1, sums.scheme()).sum(1, sums.markup());
        page.sum(1, sums.otherFees()).sum(1, sums.serviceFees());
        page.sum(1, sums.disputes()).sum(1, sums.disputesWon()).sum(1, sums.adjustments());
        page.sum(1, sums.reserveWithheld()).sum(1, sums.reserveReleased());
        page.blank().sum(1, sums.payouts()).end();
        page.finish();
    }

    private void fees() {
        XlsxBook.Page page = book.page(
                        wording,
                        "fees",
                        "csv.key",
                        "csv.item",
                        "fees.rate",
                        "csv.volume",
                        "csv.fixed",
                        "csv.count",
                        "fees.rounding",
                        "fees.charged")
                .widths(30, 40, 10, 20, 16, 12, 18, 20);
        StatementFees named = new StatementFees(statement, wording);
        for (FeeLine fee : statement.fees()) {
            page.text("fee." + fee.component() + "." + fee.code()).text(named.name(fee));
            page.rate(fee.rate()).amount(fee.volume()).amount(fee.fixed()).count(fee.count());
            page.exact(StatementFees.rounding(fee)).amount(fee.charged()).end();
        }
        page.total().blank().text(wording.say("fees.all"));
        page.blank().blank().blank().blank().blank();
        page.sum(1, statement.totals().fees()).end();
        page.finish();
    }

    private void cards() {
        StatementRows rows = new StatementRows(statement, wording);
        XlsxBook.Page page = book.page(
                        wording, "xlsx.cards", "csv.key", "csv.item", "volumes.count", "volumes.volume", "volumes.fees")
                .widths(36, 36, 12, 20, 20);
        int count = 0;
        long volume = 0;
        long fees = 0;
        for (StatementLists.Card card : StatementLists.cards(statement)) {
            StatementRow row = rows.card(card);
            page.text(row.key()).text(row.item()).count(row.count());
            page.amount(row.volume()).amount(row.amount()).end();
            count += card.count();
            volume = Math.addExact(volume, card.volume());
            fees = Math.addExact(fees, card.fees());
        }
        page.total().blank().text(wording.say("volumes.all"));
        page.sumOfCounts(1, count).sum(1, volume).sum(1, fees).end();
        page.finish();
        XlsxBook.Page modes = book.page(
                        wording, "xlsx.modes", "csv.key", "csv.item", "volumes.count", "volumes.volume", "volumes.fees")
                .widths(36, 36, 12, 20, 20);
        for (StatementRow row : rows.volumes()) {
            modes.text(row.key()).text(row.item()).count(row.count());
            modes.amount(row.volume()).amount(row.amount()).end();
        }
        modes.finish();
    }
}
