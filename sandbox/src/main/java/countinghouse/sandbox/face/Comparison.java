package countinghouse.sandbox.face;

import static countinghouse.sandbox.http.BadRequest.required;

import countinghouse.sandbox.http.BadRequest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question as it comes over the wire; pictures are JPEG in base64. */
record Comparison(String reference, String documentNumber, String fullName, String portrait, List<Frame> frames) {
    private static final int MOST_FRAMES = 10;

    Comparison(
            @Nullable String reference,
            @Nullable String documentNumber,
            @Nullable String fullName,
            @Nullable String portrait,
            @Nullable List<Frame> frames) {
        this.reference = required("reference", reference);
        this.documentNumber = required("documentNumber", documentNumber);
        this.fullName = required("fullName", fullName);
        this.portrait = required("portrait", portrait);
        this.frames = List.copyOf(required("frames", frames));
        if (this.frames.size() < 2 || this.frames.size() > MOST_FRAMES) {
            throw new BadRequest("2 to " + MOST_FRAMES + " frames");
        }
    }

    record Frame(String asked, String jpeg) {
        private static final Set<String> POSES = Set.of("LOOK_STRAIGHT", "TURN_LEFT", "TURN_RIGHT", "NOD");

        Frame(@Nullable String asked, @Nullable String jpeg) {
            this.asked = required("asked", asked);
            this.jpeg = required("jpeg", jpeg);
            if (!POSES.contains(this.asked)) {
                throw new BadRequest("asked is one of " + POSES);
            }
        }

        boolean movement() {
            return !asked.equals("LOOK_STRAIGHT");
        }
    }

    static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("a picture is not base64");
        }
    }
}
