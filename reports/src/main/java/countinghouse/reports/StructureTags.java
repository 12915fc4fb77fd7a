package countinghouse.reports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.util.StyledTextListWriter;
import net.sf.jasperreports.export.AccessibilityUtil;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfStructure;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import net.sf.jasperreports.pdf.common.PdfTagger;
import org.jspecify.annotations.Nullable;

/**
 * Writes the structure of a report into its PDF, so that it can be read aloud: headings, paragraphs, tables with row heads, figures with a
 * spoken text. The library's community edition no longer brings a tagger of its own.
 *
 * <p>An element says what it is by the property {@link AccessibilityUtil#PROPERTY_ACCESSIBILITY_TAG}: {@code h1}, {@code h2}, {@code tr},
 * {@code rowheader}, {@code columnheader}, {@code td}, {@code artifact}; a text that says nothing is a paragraph. Rows that follow each other are one table.
 */
final class StructureTags implements PdfTagger {
    private final Deque<Open> opened = new ArrayDeque<>();
    private @Nullable String language;
    private @Nullable PdfStructure structure;

    /** An element being written, the entry its content belongs to, and the table its rows are in. */
    private static final class Open {
        final PdfStructureEntry entry;
        final boolean leaf;
        final boolean artifact;

        @Nullable
        PdfStructureEntry table;

        Open(PdfStructureEntry entry, boolean leaf, boolean artifact) {
            this.entry = entry;
            this.leaf = leaf;
            this.artifact = artifact;
        }
    }

    @Override
    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    @Override
    public void setPdfProducer(PdfProducer producer) {
        this.structure = producer.getPdfStructure();
    }

    @Override
    public void init() {
        opened.push(new Open(structure().createDocumentTag(language), false, false));
    }

    @Override
    public void startElement(JRPrintElement element) {
        Open parent = current();
        String role = element.hasProperties()
                ? element.getPropertiesMap().getProperty(AccessibilityUtil.PROPERTY_ACCESSIBILITY_TAG)
                : null;
        opened.push(role == null ? new Open(parent.entry, false, parent.artifact) : open(parent, role));
        if (role == null && element instanceof JRPrintText) {
            parent.table = null;
        }
    }

    @Override
    public void endElement(JRPrintElement element) {
        opened.pop();
    }

    @Override
    public void startText(JRPrintText text) {
        Open current = current();
        if (current.artifact) {
            structure().beginArtifact();
        } else {
            structure().beginTag(current.entry, current.leaf ? null : "P");
        }
    }

    @Override
    public void startText(JRPrintText text, String spoken) {
        startText(text);
    }

    @Override
    public void endText() {
        structure().endTag();
    }

    @Override
    public void startImage(JRPrintImage image, float left, float bottom, float right, float top) {
        Open current = current();
        if (current.artifact) {
            structure().beginArtifact();
            return;
        }
        PdfStructureEntry figure = structure().beginTag(current.entry, "Figure");
        figure.setBBox(left, bottom, right, top);
        if (image.getHyperlinkTooltip() != null) {
            figure.putString("Alt", image.getHyperlinkTooltip());
        }
    }

    @Override
    public void endImage() {
        structure().endTag();
    }

    @Override
    public void beginArtifact() {
        structure().beginArtifact();
    }

    @Override
    public void endArtifact() {
        structure().endArtifact();
    }

    @Override
    public void startPage() {}

    @Override
    public void endPage() {}

    @Override
    public boolean isFirstLinkParagraph() {
        return false;
    }

    @Override
    @SuppressWarnings("NullAway") // the library asks for null where there is no link
    public PdfStructureEntry getCurrentLinkTag() {
        return null;
    }

    @Override
    @SuppressWarnings("NullAway") // the library asks for null where lists are not tagged
    public StyledTextListWriter getListWriter() {
        return null;
    }

    private Open open(Open parent, String role) {
        return switch (role) {
            case "artifact" -> new Open(parent.entry, false, true);
            case "tr" -> new Open(structure().createTag(table(parent), "TR"), false, false);
            case "td" -> new Open(structure().createTag(parent.entry, "TD"), true, false);
            case "rowheader" -> new Open(head(parent, "Row"), true, false);
            case "columnheader" -> new Open(head(parent, "Column"), true, false);
            default -> {
                parent.table = null;
                yield new Open(structure().createTag(parent.entry, role.toUpperCase(Locale.ROOT)), true, false);
            }
        };
    }

    private PdfStructureEntry head(Open parent, String scope) {
        PdfStructureEntry head = structure().createTag(parent.entry, "TH");
        head.setScope(scope);
        return head;
    }

    private PdfStructureEntry table(Open parent) {
        PdfStructureEntry table = parent.table;
        if (table == null) {
            table = structure().createTag(parent.entry, "Table");
            parent.table = table;
        }
        return table;
    }

    private Open current() {
        return opened.element();
    }

    private PdfStructure structure() {
        if (structure == null) {
            throw new IllegalStateException("no document begun");
        }
        return structure;
    }
}
