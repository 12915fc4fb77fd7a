package countinghouse.reports;

import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.MonthlyStatement.AdjustmentLine;
import countinghouse.settlement.MonthlyStatement.DisputeLine;
import countinghouse.settlement.MonthlyStatement.GivenBackLine;
import countinghouse.settlement.MonthlyStatement.HeldLine;
import countinghouse.settlement.MonthlyStatement.PayoutLine;

/** The sheets that list: payouts, disputes, adjustments, the reserve, the year. */
record StatementListPages(MonthlyStatement statement, Wording wording, XlsxBook book) {
    void write() {
        payouts();
        disputes();
        adjustments();
        held();
        year();
    }

    private void payouts() {
        XlsxBook.Page page = book.page(
                        wording,
                        "figure.payouts",
                        "days.day",
                        "xlsx.payout",
                        "xlsx.due",
                        "xlsx.state",
                        "days.reference",
                        "csv.amount")
                .widths(12, 34, 12, 14, 38, 20);
        for (PayoutLine each : statement.payouts()) {
            page.date(each.businessDay()).text(each.id()).date(each.dueOn());
            page.text(wording.sayOr("payout." + each.state(), each.state())).text(each.bankReference());
            page.amount(each.amount()).end();
        }
        if (!statement.payouts().isEmpty()) {
            page.total().text(wording.say("xlsx.total")).blank().blank().blank().blank();
            page.sum(1, statement.totals().payouts()).end();
        }
        page.finish();
    }

    private void disputes() {
        XlsxBook.Page page = book.page(
                        wording,
                        "disputes",
                        "disputes.dispute",
                        "disputes.payment",
                        "disputes.opened",
                        "disputes.outcome",
                        "xlsx.decided",
                        "disputes.fee",
                        "disputes.amount")
                .widths(34, 34, 12, 14, 12, 16, 20);
        for (DisputeLine each : statement.disputes()) {
            page.text(each.reference()).text(each.captureReference()).date(each.openedOn());
            page.text(wording.sayOr("outcome." + each.outcome(), each.outcome()))
                    .date(each.decidedOn());
            page.amount(each.fee()).amount(each.amount()).end();
        }
        page.finish();
    }

    private void adjustments() {
        XlsxBook.Page page = book.page(
                        wording,
                        "adjustments",
                        "adjustments.reference",
                        "adjustments.day",
                        "adjustments.reason",
                        "adjustments.amount")
                .widths(34, 12, 60, 20);
        for (AdjustmentLine each : statement.adjustments()) {
            page.text(each.reference()).date(each.businessDay()).text(each.reason());
            page.amount(each.amount()).end();
        }
        if (!statement.adjustments().isEmpty()) {
            page.total().text(wording.say("xlsx.total")).blank().blank();
            page.sum(1, statement.totals().adjustments()).end();
        }
        page.finish();
    }

    private void held() {
        XlsxBook.Page page = book.page(
                        wording,
                        "held",
                        "xlsx.withheld-on",
                        "xlsx.released-on",
                        "fees.rate",
                        "csv.amount",
                        "xlsx.given-back")
                .widths(16, 16, 10, 20, 60);
        for (HeldLine each : statement.held()) {
            page.date(each.withheldOn()).date(each.releasedOn()).rate(each.rate());
            page.amount(each.amount()).end();
        }
        for (GivenBackLine each : statement.givenBack()) {
            page.blank().date(each.businessDay()).blank();
            page.amount(-each.amount()).text(each.reason()).end();
        }
        if (!statement.held().isEmpty()) {
            page.total().text(wording.say("held.sum")).blank().blank();
            page.sum(1, statement.closingReserve()).end();
        }
        page.finish();
    }

    private void year() {
        XlsxBook.Page page = book.page(wording, "year", "csv.key", "csv.item", "csv.count", "csv.amount", "csv.effect")
                .widths(24, 36, 12, 20, 20);
        for (StatementFigure figure : StatementFigure.movements(statement.yearToDate())) {
            page.text("year." + figure.key()).text(wording.say(figure.word())).count(figure.count());
            page.amount(figure.amount()).amount(figure.payable()).end();
        }
        page.finish();
    }
}
