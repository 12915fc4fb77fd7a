package countinghouse.reports;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A PDF as a reader finds it. */
final class PrintedReport {
    private final PdfReader reader;

    PrintedReport(byte[] pdf) throws IOException {
        this.reader = new PdfReader(pdf);
    }

    int pages() {
        return reader.getNumberOfPages();
    }

    String title() {
        return reader.getInfo().get("Title");
    }

    String language() {
        return reader.getCatalog().getAsString(PdfName.LANG).toUnicodeString();
    }

    boolean tagged() {
        PdfDictionary marks = reader.getCatalog().getAsDict(PdfName.MARKINFO);
        return marks != null && marks.getAsBoolean(PdfName.MARKED).booleanValue();
    }

    /** All that can be read on it, charts by their spoken text, without white space: lines break where they must. */
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        for (PdfDictionary element : dictionaries()) {
            if (PdfName.FIGURE.equals(element.getAsName(PdfName.S)) && element.getAsString(PdfName.ALT) != null) {
                text.append(element.getAsString(PdfName.ALT).toUnicodeString());
            }
        }
        return squeezed(text.toString());
    }

    static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** Names of the structure's elements, in no order. */
    List<String> structure() {
        return dictionaries().stream()
                .filter(d -> d.get(PdfName.S) instanceof PdfName && d.get(PdfName.P) != null)
                .map(d -> PdfName.decodeName(d.getAsName(PdfName.S).toString()))
                .toList();
    }

    /** Names of the fonts that are not in the file. */
    List<String> missingFonts() {
        List<String> missing = new ArrayList<>();
        for (PdfDictionary font : dictionaries()) {
            if (PdfName.FONT.equals(font.getAsName(PdfName.TYPE)) && !embedded(font)) {
                missing.add(String.valueOf(font.get(PdfName.BASEFONT)));
            }
        }
        return missing;
    }

    private static boolean embedded(PdfDictionary font) {
        PdfArray descendants = font.getAsArray(PdfName.DESCENDANTFONTS);
        PdfDictionary described = descendants == null ? font : descendants.getAsDict(0);
        PdfDictionary descriptor = described.getAsDict(PdfName.FONTDESCRIPTOR);
        return descriptor != null && PdfReader.getPdfObject(descriptor.get(PdfName.FONTFILE2)) instanceof PRStream;
    }

    private List<PdfDictionary> dictionaries() {
        List<PdfDictionary> all = new ArrayList<>();
        for (int i = 0; i < reader.getXrefSize(); i++) {
            PdfObject object = reader.getPdfObject(i);
            if (object instanceof PdfDictionary dictionary) {
                all.add(dictionary);
            }
        }
        return all;
    }
}
