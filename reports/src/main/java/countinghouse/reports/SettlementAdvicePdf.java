package countinghouse.reports;

import countinghouse.settlement.MonthlyStatement.Cover;
import countinghouse.settlement.SettlementAdvice;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReport;

/** The settlement advice of a day on A4: tagged, with its fonts in it. */
final class SettlementAdvicePdf {
    private static final JasperReport SHEET = PdfFile.layout("settlement-advice");
    private static final JasperReport DAY = PdfFile.layout("table-day");
    private static final JasperReport ITEMS = PdfFile.layout("table-items");
    private static final JasperReport WIDE = PdfFile.layout("table-items-wide");

    /** @param locale {@link Locale#ENGLISH} or {@link Locale#SIMPLIFIED_CHINESE} */
    byte[] render(SettlementAdvice advice, Locale locale) {
        Wording wording = StatementWords.wording(advice.cover(), locale);
        AdviceSheet sheet = AdviceSheets.sheet(advice, wording);
        return new PdfFile(SHEET, wording, sheet.running(), sheet.merchant(), sheet.title())
                .of(Map.of("sheet", sheet, "day", DAY, "items", sheet.wide() ? WIDE : ITEMS));
    }

    /** Settlement advice 2026-03-21. */
    static String name(Cover cover, Locale locale) {
        return StatementWords.wording(cover, locale).say("advice.name", cover.number());
    }
}
