package countinghouse.platform.control;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes; only what people may upload is known. */
final class ContentType {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    private ContentType() {}

    static @Nullable String of(byte[] bytes) {
        if (starts(bytes, PNG)) {
            return "image/png";
        }
        if (starts(bytes, JPEG)) {
            return "image/jpeg";
        }
        return starts(bytes, PDF) ? "application/pdf" : null;
    }

    private static boolean starts(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
