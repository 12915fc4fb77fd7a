package countinghouse.platform.documents;

import countinghouse.kernel.Refusal;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Takes what streams unfold to, keeps none of it, and refuses active names and more bytes than a document that is to be read has. */
final class Sieve extends OutputStream {
    private static final int MOST = 64 * 1024 * 1024;
    private static final int OVERLAP = 64;
    private static final String BEGINNINGS = "[<(/";

    private int taken;
    private int begun;
    private String before = "";

    /** Another stream begins. */
    void next() {
        before = "";
    }

    /** Bytes, of all streams so far. */
    int taken() {
        return taken;
    }

    /** Characters, of all streams so far, with which an object may begin. */
    int begun() {
        return begun;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (length > MOST - taken) {
            throw Refusal.invalid("document.pixels");
        }
        taken += length;
        for (int i = offset; i < offset + length; i++) {
            if (BEGINNINGS.indexOf(bytes[i]) >= 0) {
                begun++;
            }
        }
        String part = before + new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
        if (ActiveNames.amid(part)) {
            throw Refusal.invalid("document.active");
        }
        before = part.substring(Math.max(0, part.length() - OVERLAP));
    }
}
