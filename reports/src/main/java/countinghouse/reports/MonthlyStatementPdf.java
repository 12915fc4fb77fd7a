package countinghouse.reports;

import countinghouse.settlement.MonthlyStatement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReport;

/** The monthly statement on A4: tagged, with its fonts in it. */
final class MonthlyStatementPdf {
    private static final JasperReport SHEET = PdfFile.layout("monthly-statement");
    private static final Map<String, JasperReport> TABLES = tables();

    /** @param locale {@link Locale#ENGLISH} or {@link Locale#SIMPLIFIED_CHINESE} */
    byte[] render(MonthlyStatement statement, Locale locale) {
        MonthlyStatement.Cover cover = statement.cover();
        Wording wording = StatementWords.wording(cover, locale);
        StatementSheet sheet = StatementSheets.sheet(statement, wording);
        Map<String, Object> parameters = new HashMap<>(TABLES);
        parameters.put("sheet", sheet);
        return new PdfFile(SHEET, wording, sheet.running(), sheet.merchant(), cover.number()).of(parameters);
    }

    private static Map<String, JasperReport> tables() {
        Map<String, JasperReport> all = new HashMap<>();
        for (TableShape table : TableShape.ALL) {
            all.put(table.name(), PdfFile.layout(table.name()));
        }
        all.put("lines", PdfFile.layout("figure-lines"));
        return all;
    }
}
