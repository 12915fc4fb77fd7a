package countinghouse.reports;

import countinghouse.settlement.MonthlyStatement.PayoutLine;
import countinghouse.settlement.SettlementAdvice;
import countinghouse.settlement.SettlementAdvice.ItemLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The day's figures for programs: what it came to, and a line for each item and each of its fees, in minor units. */
final class SettlementAdviceCsv {
    byte[] render(SettlementAdvice advice, Locale locale) {
        Wording wording = StatementWords.wording(advice.cover(), locale);
        List<StatementRow> rows = new ArrayList<>(StatementRows.facts(advice.cover(), wording));
        rows.addAll(StatementRows.day(advice.day(), wording));
        PayoutLine payout = advice.payout();
        if (payout != null) {
            rows.add(
                    StatementRow.balance("payout." + payout.state(), payout.id(), payout.businessDay(), payout.amount())
                            .with(payout.bankReference()));
        }
        advice.items().forEach(item -> rows.addAll(new Item(item, wording).rows()));
        return SettlementCsv.of(rows, wording);
    }

    private record Item(ItemLine item, Wording wording) {
        List<StatementRow> rows() {
            List<StatementRow> rows = new ArrayList<>();
            rows.add(new StatementRow(
                    "item." + item.kind(),
                    AdviceSheets.what(item, wording),
                    null,
                    item.reference(),
                    null,
                    "",
                    null,
                    null,
                    item.amount(),
                    AdviceSheets.principal(item)));
            fee(rows, "interchange", item.interchange());
            fee(rows, "scheme", item.schemeFee());
            fee(rows, "markup", item.markup());
            fee(rows, "otherFees", item.otherFee());
            return rows;
        }

        private void fee(List<StatementRow> rows, String key, long charged) {
            if (charged != 0) {
                StatementFigure figure = new StatementFigure(key, null, charged, -charged, 0);
                rows.add(StatementRow.figure("item.", figure, wording.say(figure.word()), null)
                        .with(item.reference()));
            }
        }
    }
}
