package countinghouse.underwriting.screening.lists;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The characters of a published file. Publishers name no encoding: a byte order mark decides, then strict UTF-8, else Windows-1252. */
record ListText(String file, String characters) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** Ends the files that OFAC makes on DOS lines. */
    private static final char END_OF_FILE = 0x1A;

    static ListText read(Path path) throws ListUnreadable {
        String name = path.getFileName().toString();
        try {
            return of(name, Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw new ListUnreadable(
                    name, 0, "cannot be read (" + unreadable.getClass().getSimpleName() + ")");
        }
    }

    static ListText of(String file, byte[] bytes) throws ListUnreadable {
        String text = decoded(bytes);
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == END_OF_FILE) {
            end--;
        }
        if (text.substring(0, end).isBlank()) {
            throw new ListUnreadable(file, 0, "is empty");
        }
        return new ListText(file, text.substring(0, end));
    }

    private static String decoded(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
