package countinghouse.sandbox.face;

import countinghouse.sandbox.http.BadRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the face matcher is to find for the holder of a document.
 *
 * @param documentNumber compared without punctuation
 */
public record Face(String documentNumber, Finding finding) {

    public Face(@Nullable String documentNumber, @Nullable Finding finding) {
        this.documentNumber = BadRequest.required("documentNumber", documentNumber);
        this.finding = BadRequest.required("finding", finding);
    }

    /** SPOOF: a picture or a mask is held before the camera. */
    public enum Finding {
        MATCH,
        NO_MATCH,
        UNCLEAR,
        SPOOF
    }

    boolean of(String number) {
        return plain(documentNumber).equals(plain(number));
    }

    private static String plain(String number) {
        return number.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }
}
