package countinghouse.platform.documents;

import countinghouse.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * PDFs that only show pages. They are read twice: here as bytes, which no way of structuring a file deceives, and then by {@link PdfObjects} as
 * a viewer would. What either of them finds is refused.
 */
final class PdfRules {
    private static final int LONGEST_ZIP_TAIL = 65_557;
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt(?=[\\x00\\s/<\\[%])");
    private static final Pattern STREAM = Pattern.compile("stream(\\r\\n|\\n|\\r)");

    private PdfRules() {}

    static void check(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf("%%EOF");
        if (end < 0) {
            throw Refusal.invalid("document.damaged");
        }
        boolean more = !text.substring(end + 5).chars().allMatch(c -> c <= ' ');
        if (more || hasZipTail(bytes)) {
            throw Refusal.invalid("document.mixed");
        }
        if (ENCRYPTED.matcher(ActiveNames.unescaped(text)).find()) {
            throw Refusal.invalid("document.encrypted");
        }
        if (ActiveNames.amid(text) || ActiveNames.standIn(withoutStreams(text))) {
            throw Refusal.invalid("document.active");
        }
        unfold(bytes, text);
        PdfObjects.check(bytes);
    }

    /** What is cut out here may be called a stream in a comment only: the long names were looked for in the whole text. */
    private static String withoutStreams(String text) {
        StringBuilder outside = new StringBuilder();
        int from = 0;
        int at = text.indexOf("stream", from);
        while (at >= 0) {
            int end = text.indexOf("endstream", at + 6);
            if (end < 0) {
                break;
            }
            outside.append(text, from, at).append('\n');
            from = end + 9;
            at = text.indexOf("stream", from);
        }
        return outside.append(text.substring(from)).toString();
    }

    /** Every stream that unfolds is read, whatever its dictionary calls it, and whether or not an object leads to it. */
    private static void unfold(byte[] bytes, String text) {
        Sieve sieve = new Sieve();
        byte[] buffer = new byte[64 * 1024];
        Matcher stream = STREAM.matcher(text);
        while (stream.find()) {
            sieve.next();
            Inflater inflater = new Inflater();
            try {
                inflater.setInput(bytes, stream.end(), bytes.length - stream.end());
                int read = inflater.inflate(buffer);
                while (read > 0) {
                    sieve.write(buffer, 0, read);
                    read = inflater.inflate(buffer);
                }
            } catch (DataFormatException notFolded) {
                // in another coding, or in none: then it was read as part of the text
            } finally {
                inflater.end();
            }
        }
    }

    /** The end record of a ZIP whose comment reaches to the end of the file: a program for archives would open it. */
    private static boolean hasZipTail(byte[] bytes) {
        for (int at = Math.max(0, bytes.length - LONGEST_ZIP_TAIL); at + 22 <= bytes.length; at++) {
            boolean mark = bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6;
            if (mark && (bytes[at + 20] & 0xff | (bytes[at + 21] & 0xff) << 8) == bytes.length - at - 22) {
                return true;
            }
        }
        return false;
    }
}
