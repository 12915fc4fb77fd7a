package countinghouse.reports;

import countinghouse.settlement.MonthlyStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The month's figures for programs: a line for each movement of each day, each fee, each payout, in minor units. */
final class MonthlyStatementCsv {
    byte[] render(MonthlyStatement statement, Locale locale) {
        Wording wording = StatementWords.wording(statement.cover(), locale);
        List<StatementRow> rows = new ArrayList<>(new StatementRows(statement, wording).all());
        rows.addAll(new StatementTrade(statement.trade(), wording).rows());
        return SettlementCsv.of(rows, wording);
    }
}
