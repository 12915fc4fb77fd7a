package countinghouse.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where each character of a PDF stands. */
final class PrintedGlyphs extends PDFTextStripper {
    private static final float TOUCH = 0.3f;

    private final List<String> faults = new ArrayList<>();
    private final List<TextPosition> onPage = new ArrayList<>();
    private final float least;

    private PrintedGlyphs(float least) {
        this.least = least;
    }

    /** Characters that are too small, outside their page, or on top of another. @param least points */
    static List<String> faults(byte[] pdf, float least) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrintedGlyphs glyphs = new PrintedGlyphs(least);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                glyphs.setStartPage(page);
                glyphs.setEndPage(page);
                glyphs.getText(document);
                glyphs.overlaps(page);
            }
            return glyphs.faults.stream().distinct().toList();
        }
    }

    /** Lines of the file as one reads them, left to right. */
    static List<String> lines(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).lines().map(String::strip).toList();
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (!text.getUnicode().isBlank()) {
            onPage.add(text);
        }
    }

    private void overlaps(int page) {
        for (int i = 0; i < onPage.size(); i++) {
            TextPosition one = onPage.get(i);
            if (one.getFontSizeInPt() < least) {
                String where = " points at " + Math.round(one.getEndX()) + ", " + Math.round(one.getY());
                faults.add("page " + page + ": " + one + " in " + one.getFontSizeInPt() + where);
            }
            if (one.getX() < 50 || one.getX() + one.getWidth() > one.getPageWidth() - 50) {
                faults.add("page " + page + ": " + one + " beyond the margin");
            }
            for (int j = i + 1; j < onPage.size(); j++) {
                if (covers(one, onPage.get(j))) {
                    faults.add("page " + page + ": " + one + " on " + onPage.get(j) + " at " + one.getX() + ", "
                            + one.getY());
                }
            }
        }
        onPage.clear();
    }

    private static boolean covers(TextPosition one, TextPosition other) {
        float height = Math.min(one.getFontSizeInPt(), other.getFontSizeInPt()) * 0.6f;
        return Math.abs(one.getY() - other.getY()) < height
                && one.getX() + one.getWidth() - TOUCH > other.getX()
                && other.getX() + other.getWidth() - TOUCH > one.getX();
    }
}
