package countinghouse.reports;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRBeanCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** The merchant agreement on A4: tagged, with its fonts in it. */
final class AgreementPdf {
    private static final JasperReport LAYOUT = PdfFile.layout("merchant-agreement");

    byte[] render(AgreementSheet sheet) {
        try {
            JasperPrint print = filled(sheet, 1);
            if (print.getPages().size() > 1) {
                print = filled(sheet, print.getPages().size());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            JRPdfExporter exporter = new JRPdfExporter();
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
            exporter.setConfiguration(configuration(sheet));
            exporter.exportReport();
            return bytes.toByteArray();
        } catch (JRException e) {
            throw new IllegalStateException("the agreement cannot be printed", e);
        }
    }

    private static JasperPrint filled(AgreementSheet sheet, int pages) throws JRException {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, sheet.locale());
        parameters.put(
                JRParameter.REPORT_RESOURCE_BUNDLE,
                ResourceBundle.getBundle(
                        AgreementSheets.BUNDLE, sheet.locale(), AgreementPdf.class.getClassLoader(), noFallback));
        parameters.put("sheet", sheet);
        parameters.put("mark", new BrandMark());
        parameters.put("pages", pages);
        return JasperFillManager.fillReport(LAYOUT, parameters, new JRBeanCollectionDataSource(sheet.clauses()));
    }

    private static SimplePdfExporterConfiguration configuration(AgreementSheet sheet) {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setTagged(true);
        configuration.setTagLanguage(sheet.locale().toLanguageTag());
        configuration.setMetadataTitle(sheet.title() + " · " + sheet.running());
        configuration.setMetadataAuthor("Countinghouse");
        configuration.setDisplayMetadataTitle(true);
        return configuration;
    }
}
