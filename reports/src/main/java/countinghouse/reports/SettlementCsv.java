package countinghouse.reports;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of settlement as comma-separated values, amounts in minor units. The keys in the first column are the same in every language. */
final class SettlementCsv {
    private static final String[] COLUMNS = {
        "key", "item", "date", "reference", "count", "rate", "volume", "fixed", "amount", "effect", "currency"
    };

    private SettlementCsv() {}

    static byte[] of(List<StatementRow> rows, Wording wording) {
        CsvSheet sheet = new CsvSheet();
        for (String column : COLUMNS) {
            sheet.text(wording.say("csv." + column));
        }
        sheet.endRow();
        for (StatementRow row : rows) {
            sheet.text(row.key()).text(row.item());
            sheet.text(row.date() == null ? "" : row.date().toString()).text(row.reference());
            number(sheet, row.count() == null ? null : row.count().longValue());
            if (row.rate().isEmpty()) {
                sheet.empty();
            } else {
                sheet.number(new BigDecimal(row.rate()));
            }
            number(sheet, row.volume());
            number(sheet, row.fixed());
            number(sheet, row.amount());
            number(sheet, row.effect());
            sheet.text(row.amount() == null && row.volume() == null ? "" : wording.currencyCode())
                    .endRow();
        }
        return sheet.bytes();
    }

    private static void number(CsvSheet sheet, @Nullable Long value) {
        if (value == null) {
            sheet.empty();
        } else {
            sheet.number(value);
        }
    }
}
