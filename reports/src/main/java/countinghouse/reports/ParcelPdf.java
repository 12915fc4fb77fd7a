package countinghouse.reports;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** A parcel's papers: tagged, with their fonts in them. */
final class ParcelPdf {
    private static final JasperReport SLIP = PdfFile.layout("packing-slip");
    private static final JasperReport LABEL = PdfFile.layout("parcel-label");

    byte[] slip(ParcelSheet sheet) {
        return print(SLIP, sheet);
    }

    byte[] label(ParcelSheet sheet) {
        return print(LABEL, sheet);
    }

    private static byte[] print(JasperReport layout, ParcelSheet sheet) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, sheet.locale());
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, ParcelSheet.words(sheet.locale()));
        parameters.put("sheet", sheet);
        parameters.put("mark", new BrandMark());
        parameters.put("bars", new BarCode(sheet.code()));
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setTagged(true);
        configuration.setTagLanguage(sheet.locale().toLanguageTag());
        configuration.setMetadataTitle(sheet.title());
        configuration.setMetadataAuthor("Countinghouse");
        configuration.setDisplayMetadataTitle(true);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            JRPdfExporter exporter = new JRPdfExporter();
            exporter.setExporterInput(
                    new SimpleExporterInput(JasperFillManager.fillReport(layout, parameters, new JREmptyDataSource())));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
            exporter.setConfiguration(configuration);
            exporter.exportReport();
            return bytes.toByteArray();
        } catch (JRException e) {
            throw new IllegalStateException("papers of " + sheet.code() + " cannot be printed", e);
        }
    }
}
