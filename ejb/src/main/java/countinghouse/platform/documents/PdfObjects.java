package countinghouse.platform.documents;

import countinghouse.kernel.Refusal;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * A PDF as a viewer reads it: every object that its tables name is looked at. A file whose tables are wrong is refused and not repaired, for
 * each viewer repairs in its own way, and what is looked at here must be what they show.
 */
final class PdfObjects {
    /** Kept, or its level would be forgotten: what a stranger's file makes the parser say is no news, and may quote the file. */
    private static final Logger PARSER = Logger.getLogger("org.apache.pdfbox");

    private static final int MOST_PAGES = 200;
    private static final int MOST_NODES = 1_000;
    private static final int DEEPEST = 50;

    static {
        PARSER.setLevel(Level.OFF);
    }

    private int nodes;

    private PdfObjects() {}

    static void check(byte[] bytes) {
        try (PDDocument parsed = new BoundedParser(bytes).parse(false)) {
            COSDocument document = parsed.getDocument();
            if (document.isEncrypted()) {
                throw Refusal.invalid("document.encrypted");
            }
            look(document.getTrailer());
            for (COSObjectKey key : document.getXrefTable().keySet()) {
                COSBase object = document.getObjectFromPool(key).getObject();
                if (object == null) {
                    throw Refusal.invalid("document.damaged");
                }
                look(object);
            }
            int pages = new PdfObjects().pages(root(document), 0);
            if (pages == 0) {
                throw Refusal.invalid("document.damaged");
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // lists in lists without end break the parser's stack before they break anything of ours
            throw Refusal.invalid("document.damaged");
        }
    }

    private static @Nullable COSDictionary root(COSDocument document) {
        COSDictionary catalog = document.getTrailer().getCOSDictionary(COSName.ROOT);
        return catalog == null ? null : catalog.getCOSDictionary(COSName.PAGES);
    }

    /** An object and what lies directly in it; what it refers to is looked at in its turn. */
    private static void look(COSBase object) {
        Deque<COSBase> open = new ArrayDeque<>();
        open.add(object);
        while (!open.isEmpty()) {
            COSBase next = open.removeLast();
            if (next instanceof COSName name && ActiveNames.isOne(name.getName())) {
                throw Refusal.invalid("document.active");
            } else if (next instanceof COSArray list) {
                for (int i = 0; i < list.size(); i++) {
                    put(list.get(i), open);
                }
            } else if (next instanceof COSDictionary dictionary) {
                for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                    put(entry.getKey(), open);
                    put(entry.getValue(), open);
                }
                checkOpening(dictionary.getDictionaryObject(COSName.OPEN_ACTION));
            }
        }
    }

    private static void put(@Nullable COSBase object, Deque<COSBase> open) {
        if (object != null && !(object instanceof COSObject)) {
            open.add(object);
        }
    }

    /** Nothing may happen on opening but that a page is shown. */
    private static void checkOpening(@Nullable COSBase action) {
        if (action instanceof COSDictionary done && !COSName.getPDFName("GoTo").equals(done.getCOSName(COSName.S))) {
            throw Refusal.invalid("document.active");
        }
    }

    /** The pages below a node; counted, for what the file says of their number binds nobody. */
    private int pages(@Nullable COSDictionary node, int depth) {
        if (node == null) {
            return 0;
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            return depth == 0 ? 0 : 1;
        }
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            throw Refusal.invalid("document.pages");
        }
        int pages = 0;
        for (int i = 0; i < kids.size(); i++) {
            pages += kids.getObject(i) instanceof COSDictionary kid ? pages(kid, depth + 1) : 0;
            if (pages > MOST_PAGES) {
                throw Refusal.invalid("document.pages");
            }
        }
        return pages;
    }
}
