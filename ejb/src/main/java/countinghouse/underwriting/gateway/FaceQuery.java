package countinghouse.underwriting.gateway;

import java.util.List;

/**
 * One question: is the person before the camera alive, and the one on the document?
 *
 * @param reference our own id of this check, the same on a retry (1 to 64 printable ASCII characters)
 * @param documentNumber as printed on the document; personal data, never to be logged
 * @param fullName the name as on the document
 * @param portrait the document's picture as JPEG, written anew and small ({@code Inspection.photograph}); a document that is no picture (a
 *     PDF) cannot be compared by the provider and goes to a person
 * @param frames {@value #FEWEST_FRAMES} to {@value #MOST_FRAMES} live pictures in the order in which they were taken
 */
// The bytes pass through and are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record FaceQuery(
        String reference, String documentNumber, String fullName, byte[] portrait, List<FaceFrame> frames) {
    /** In bytes. */
    public static final int LARGEST_PICTURE = 1024 * 1024;

    public static final int FEWEST_FRAMES = 2;
    public static final int MOST_FRAMES = 6;

    public FaceQuery {
        checkPicture(portrait);
        frames = List.copyOf(frames);
        if (frames.size() < FEWEST_FRAMES || frames.size() > MOST_FRAMES) {
            throw new IllegalArgumentException("frames: " + frames.size());
        }
    }

    static void checkPicture(byte[] jpeg) {
        boolean begins = jpeg.length > 3 && (jpeg[0] & 0xff) == 0xff && (jpeg[1] & 0xff) == 0xd8;
        if (!begins || jpeg.length > LARGEST_PICTURE) {
            throw new IllegalArgumentException("not a JPEG of at most " + LARGEST_PICTURE + " bytes");
        }
    }

    @Override
    public String toString() {
        return "FaceQuery[" + reference + ", " + frames.size() + " frames]";
    }
}
