package countinghouse.web.door;

import countinghouse.kernel.CardNumbers;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A query string, read more strictly than the server does. No page or call takes a typed field here, so none is exempt. */
final class Query {
    enum Verdict {
        FINE,
        BROKEN,
        CARD_NUMBER
    }

    private Query() {}

    static Verdict of(@Nullable String query) {
        if (query == null) {
            return Verdict.FINE;
        }
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = decoded(equals < 0 ? "" : pair.substring(equals + 1));
            if (name == null || value == null || unprintable(name) || unprintable(value)) {
                return Verdict.BROKEN;
            }
            if (CardNumbers.foundIn(name) || CardNumbers.foundIn(value)) {
                return Verdict.CARD_NUMBER;
            }
        }
        return Verdict.FINE;
    }

    static boolean unprintable(String text) {
        return text.chars().anyMatch(c -> c < 0x20 && c != '\t' && c != '\r' && c != '\n' || c == 0x7f || c == 0xfffe);
    }

    /** Null when percent signs or UTF-8 are wrong. */
    private static @Nullable String decoded(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                boolean whole = i + 2 < text.length();
                int high = whole ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = whole ? Character.digit(text.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return null;
                }
                bytes.write(high * 16 + low);
                i += 2;
            } else if (c > 0x7e || c < 0x20) {
                return null;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
