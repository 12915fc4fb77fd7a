package countinghouse.reports;

import countinghouse.sales.ZReport;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReport;

/** The daily report on A4: tagged, with its fonts in it. */
final class DailyReportPdf {
    static final String BUNDLE = "countinghouse.reports.daily-report";

    private static final JasperReport SHEET = PdfFile.layout("daily-report");
    private static final JasperReport LINES = PdfFile.layout("figure-lines");

    /** @param locale {@link Locale#ENGLISH} or {@link Locale#SIMPLIFIED_CHINESE} */
    byte[] render(ZReport report, Locale locale) {
        Wording wording = new Wording(BUNDLE, locale, report.currency(), ZoneId.of(report.zone()));
        DailySheet sheet = DailySheets.sheet(report, wording);
        String title = DailySheets.name(report, wording) + " · " + sheet.title();
        return new PdfFile(SHEET, wording, title, report.merchant(), sheet.place())
                .of(Map.of("sheet", sheet, "lines", LINES));
    }
}
