package countinghouse.reports;

import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.common.PdfTagger;
import net.sf.jasperreports.pdf.common.PdfTaggerFactory;

/** Makes {@link StructureTags} for an export; named in {@code jasperreports.properties}. */
public class StructureTagsFactory implements PdfTaggerFactory {
    @Override
    public PdfTagger createTagger(JRPdfExporter exporter) {
        return new StructureTags();
    }
}
