package countinghouse.platform.documents;

import countinghouse.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * PDFs that only show pages. The text of the file and of every compressed part is read for names of what would run, send or carry something;
 * names may be written with escapes, so they are undone first. Nothing is built in memory from the file, and unfolding is bounded.
 */
final class PdfRules {
    private static final int MOST_UNFOLDED = 64 * 1024 * 1024;
    private static final int LONGEST_ZIP_TAIL = 65_557;
    private static final Pattern ACTIVE = Pattern.compile(
            "/(JavaScript|JS|Launch|SubmitForm|ImportData|GoToE|EmbeddedFiles?|EF|XFA|AA|RichMedia\\w*|Rendition|Movie|Sound|3D|FileAttachment)"
                    + "(?=[\\s/<>\\[\\](){}%])");
    /** In pages' own compressed content three letters may stand by chance: there only the long names count. */
    private static final Pattern ACTIVE_INSIDE = Pattern.compile(
            "/(JavaScript|Launch|SubmitForm|ImportData|GoToE|EmbeddedFiles?|RichMedia\\w*|Rendition|FileAttachment)"
                    + "(?=[\\s/<>\\[\\](){}%])|/JS\\s*[(<]|/JS\\s+\\d+\\s+\\d+\\s+R|/XFA\\s*\\[|/AA\\s*<<");

    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt(?=[\\s/<\\[])");
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");

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
        String outside = unescaped(withoutStreams(text));
        if (ENCRYPTED.matcher(outside).find()) {
            throw Refusal.invalid("document.encrypted");
        }
        if (ACTIVE.matcher(outside).find()) {
            throw Refusal.invalid("document.active");
        }
        unfold(bytes, text);
    }

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

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    /** Every stream that unfolds is read, whatever its dictionary calls it. */
    private static void unfold(byte[] bytes, String text) {
        int left = MOST_UNFOLDED;
        byte[] buffer = new byte[64 * 1024];
        Matcher stream = STREAM.matcher(text);
        while (stream.find()) {
            Inflater inflater = new Inflater();
            try {
                inflater.setInput(bytes, stream.end(), bytes.length - stream.end());
                String before = "";
                int read = inflater.inflate(buffer);
                while (read > 0) {
                    left -= read;
                    if (left < 0) {
                        throw Refusal.invalid("document.pixels");
                    }
                    String part = before + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                    if (ACTIVE_INSIDE.matcher(unescaped(part)).find()) {
                        throw Refusal.invalid("document.active");
                    }
                    before = part.substring(Math.max(0, part.length() - 64));
                    read = inflater.inflate(buffer);
                }
            } catch (DataFormatException notFolded) {
                // an image or a font in its own coding
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
