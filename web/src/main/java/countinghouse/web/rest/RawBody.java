package countinghouse.web.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A request body as it was sent. */
final class RawBody {
    private static final int MOST = 256 * 1024;

    private RawBody() {}

    /** @throws ProblemException too large above 256 KiB; malformed when it is not UTF-8 */
    static String read(InputStream in) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(MOST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length > MOST) {
            throw ProblemException.of(ProblemType.TOO_LARGE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ProblemException.of(ProblemType.MALFORMED, List.of(new FieldError("", "utf-8")));
        }
    }
}
