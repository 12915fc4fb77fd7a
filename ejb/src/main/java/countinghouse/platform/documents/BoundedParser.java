package countinghouse.platform.documents;

import countinghouse.kernel.Refusal;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/**
 * PDFBox's parser with bounds: it unfolds some streams whole into memory while it parses (those that hold objects, and tables of objects), so
 * each stream goes through a {@link Sieve} before anybody else opens it.
 */
final class BoundedParser extends PDFParser {
    private static final int MOST_OBJECTS = 300_000;
    private static final int MOST_OF_OBJECTS = 4 * 1024 * 1024;
    private static final int MOST_BETWEEN = 16 * 1024 * 1024;
    private static final int MOST_CODINGS = 4;
    private static final int LONGEST_ROW = 100_000;
    private static final int LONGEST_ENTRY = 20;
    /** Those who decode these make pictures; there is no text behind them. */
    private static final Set<String> PICTURES =
            Set.of("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode");

    private final Sieve sieve = new Sieve();
    private int objects;
    private int ofObjects;

    BoundedParser(byte[] bytes) throws IOException {
        super(new RandomAccessReadBuffer(bytes));
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        count(1);
        return super.parseDirObject();
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        long here = source.getPosition();
        boolean table = stream.containsKey(COSName.W);
        boolean structure = table || stream.containsKey(COSName.FIRST) && stream.containsKey(COSName.N);
        int taken = sieve.taken();
        int begun = sieve.begun();
        unfold(stream, structure);
        if (structure) {
            ofObjects += sieve.taken() - taken;
            if (ofObjects > MOST_OF_OBJECTS) {
                throw Refusal.invalid("document.pixels");
            }
            count(table ? entries(stream, sieve.taken() - taken) : sieve.begun() - begun);
        }
        source.seek(here);
        return stream;
    }

    private void count(int more) {
        objects += more;
        if (objects > MOST_OBJECTS) {
            throw Refusal.invalid("document.pixels");
        }
    }

    private static int entries(COSStream table, int length) throws IOException {
        COSArray widths = table.getCOSArray(COSName.W);
        int entry = 0;
        for (int i = 0; widths != null && i < widths.size(); i++) {
            entry += Math.max(0, Math.min(LONGEST_ENTRY + 1, widths.getInt(i)));
        }
        if (entry == 0 || entry > LONGEST_ENTRY) {
            throw new IOException("a table of objects with entries of " + entry + " bytes");
        }
        return length / entry;
    }

    /** A stream in no coding was read with the text of the file; one that holds objects is taken for its size. */
    private void unfold(COSStream stream, boolean structure) throws IOException {
        List<COSName> codings = codings(stream.getFilters());
        checkRows(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        sieve.next();
        InputStream in = stream.createRawInputStream();
        for (int i = 0; i + 1 < codings.size(); i++) {
            Between between = new Between();
            FilterFactory.INSTANCE.getFilter(codings.get(i)).decode(in, between, stream, i);
            in = new ByteArrayInputStream(between.toByteArray());
        }
        try (OutputStream out = new BufferedOutputStream(sieve, 64 * 1024)) {
            if (!codings.isEmpty()) {
                int last = codings.size() - 1;
                FilterFactory.INSTANCE.getFilter(codings.get(last)).decode(in, out, stream, last);
            } else if (structure) {
                in.transferTo(out);
            }
        }
    }

    /** The codings in their order, up to that of a picture. */
    private static List<COSName> codings(@Nullable COSBase filters) throws IOException {
        COSArray named = filters instanceof COSArray several ? several : new COSArray();
        if (filters instanceof COSName one) {
            named.add(one);
        }
        List<COSName> codings = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            if (!(named.getObject(i) instanceof COSName name) || codings.size() == MOST_CODINGS) {
                throw new IOException("codings that no program writes");
            }
            if (PICTURES.contains(name.getName())) {
                break;
            }
            codings.add(name);
        }
        return codings;
    }

    /** Two rows of a picture are kept while it is decoded, as long as the file says. */
    private static void checkRows(@Nullable COSBase parameters) throws IOException {
        if (parameters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                checkRows(several.getObject(i) instanceof COSDictionary one ? one : null);
            }
        } else if (parameters instanceof COSDictionary one && one.getInt(COSName.COLUMNS, 1) > LONGEST_ROW) {
            throw new IOException("a row that is too long");
        }
    }

    private static final class Between extends ByteArrayOutputStream {
        @Override
        public synchronized void write(int b) {
            room(1);
            super.write(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            room(length);
            super.write(bytes, offset, length);
        }

        private void room(int more) {
            if (more > MOST_BETWEEN - size()) {
                throw Refusal.invalid("document.pixels");
            }
        }
    }
}
