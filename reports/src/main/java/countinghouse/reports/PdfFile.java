package countinghouse.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
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

/**
 * A sheet as a PDF: tagged, with its fonts in it and the number of its pages on each.
 *
 * @param title what a reader's window says
 */
record PdfFile(JasperReport layout, Wording wording, String title, String author, String subject) {

    /** @param parameters of the layout, beside the words, the mark and the number of pages */
    byte[] of(Map<String, Object> parameters) {
        try {
            JasperPrint print = filled(parameters);
            PageNumbers.complete(print);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            JRPdfExporter exporter = new JRPdfExporter();
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
            exporter.setConfiguration(configuration());
            exporter.exportReport();
            return bytes.toByteArray();
        } catch (JRException e) {
            throw new IllegalStateException(title + " cannot be printed", e);
        }
    }

    private JasperPrint filled(Map<String, Object> parameters) throws JRException {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put(JRParameter.REPORT_LOCALE, wording.locale());
        all.put(JRParameter.REPORT_RESOURCE_BUNDLE, wording.words());
        all.put("mark", new BrandMark());
        all.put("pages", PageNumbers.UNKNOWN);
        return JasperFillManager.fillReport(layout, all, new JREmptyDataSource());
    }

    private SimplePdfExporterConfiguration configuration() {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setTagged(true);
        configuration.setTagLanguage(wording.locale().toLanguageTag());
        configuration.setMetadataTitle(title);
        configuration.setMetadataAuthor(author);
        configuration.setMetadataSubject(subject);
        configuration.setMetadataCreator(wording.say("brand"));
        configuration.setDisplayMetadataTitle(true);
        return configuration;
    }

    static JasperReport layout(String name) {
        try (InputStream file = PdfFile.class.getResourceAsStream(name + ".jasper")) {
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
