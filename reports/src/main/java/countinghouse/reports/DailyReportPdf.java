package countinghouse.reports;

import countinghouse.sales.ZReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** The daily report on A4: tagged, with its fonts in it. */
final class DailyReportPdf {
    static final String BUNDLE = "countinghouse.reports.daily-report";

    private static final JasperReport SHEET = compiled("daily-report");
    private static final JasperReport LINES = compiled("figure-lines");

    /** @param locale {@link Locale#ENGLISH} or {@link Locale#SIMPLIFIED_CHINESE} */
    byte[] render(ZReport report, Locale locale) {
        Wording wording = new Wording(BUNDLE, locale, report.currency(), ZoneId.of(report.zone()));
        DailySheet sheet = DailySheets.sheet(report, wording);
        try {
            JasperPrint print = filled(sheet, wording, 1);
            int pages = print.getPages().size();
            if (pages > 1) {
                print = filled(sheet, wording, pages);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            JRPdfExporter exporter = new JRPdfExporter();
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
            exporter.setConfiguration(configuration(report, sheet, wording));
            exporter.exportReport();
            return bytes.toByteArray();
        } catch (JRException e) {
            throw new IllegalStateException("daily report " + report.id() + " cannot be printed", e);
        }
    }

    private static JasperPrint filled(DailySheet sheet, Wording wording, int pages) throws JRException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, wording.locale());
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, wording.words());
        parameters.put("sheet", sheet);
        parameters.put("lines", LINES);
        parameters.put("mark", new BrandMark());
        parameters.put("pages", pages);
        return JasperFillManager.fillReport(SHEET, parameters, new JREmptyDataSource());
    }

    private static SimplePdfExporterConfiguration configuration(ZReport report, DailySheet sheet, Wording wording) {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setTagged(true);
        configuration.setTagLanguage(wording.locale().toLanguageTag());
        configuration.setMetadataTitle(DailySheets.name(report, wording) + " · " + sheet.title());
        configuration.setMetadataAuthor(report.merchant());
        configuration.setMetadataSubject(sheet.place());
        configuration.setMetadataCreator(wording.say("brand"));
        configuration.setDisplayMetadataTitle(true);
        return configuration;
    }

    static JasperReport compiled(String name) {
        try (InputStream file = DailyReportPdf.class.getResourceAsStream(name + ".jasper")) {
            if (file == null) {
                throw new IllegalStateException("layout " + name + " was not compiled");
            }
            return (JasperReport) JRLoader.loadObject(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new IllegalStateException("layout " + name + " cannot be read", e);
        }
    }
}
