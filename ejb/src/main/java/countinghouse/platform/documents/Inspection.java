package countinghouse.platform.documents;

import countinghouse.kernel.Refusal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The door for uploads: PDF, PNG and JPEG by content, under a name that fits; pictures come out re-encoded, PDFs as they were. */
public final class Inspection {
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int LARGEST_PHOTOGRAPH = 1024 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final Map<String, Set<String>> EXTENSIONS = Map.of(
            "image/png", Set.of("png"),
            "image/jpeg", Set.of("jpg", "jpeg"),
            "application/pdf", Set.of("pdf"));

    private static final Semaphore ONE = new Semaphore(1, true);

    private Inspection() {}

    /** @param bytes what may be stored: of a picture only what its pixels say */
    public record Accepted(String name, String contentType, byte[] bytes) {}

    /**
     * @throws Refusal {@code document.empty}, {@code .too-large} (above 10 MB), {@code .type}, {@code .name-type} (the name claims another
     *     type), {@code .pixels}, {@code .pages} (above 200), {@code .damaged}, {@code .encrypted},
     *     {@code .active} (would run, send or carry something), {@code .mixed} (two files in one), {@code .busy}
     */
    public static Accepted accept(String claimed, byte[] bytes) {
        if (bytes.length == 0) {
            throw Refusal.invalid("document.empty");
        }
        if (bytes.length > LARGEST) {
            throw Refusal.invalid("document.too-large");
        }
        String type = typeOf(bytes);
        String name = plainName(claimed);
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot >= 0 && !EXTENSIONS.getOrDefault(type, Set.of()).contains(extension)) {
            throw Refusal.invalid("document.name-type");
        }
        byte[] kept = inTurn(() -> cleaned(type, bytes));
        if (kept.length > LARGEST) {
            throw Refusal.invalid("document.too-large");
        }
        return new Accepted(name, type, kept);
    }

    /**
     * A picture for those who compare faces: JPEG, its longest side at most 1,280 pixels, under 1 MB.
     *
     * @param bytes PNG or JPEG, as uploaded or as kept
     * @throws Refusal as {@link #accept}; {@code document.type} also for a PDF, which is no picture
     */
    public static byte[] photograph(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw Refusal.invalid("document.too-large");
        }
        String type = typeOf(bytes);
        if (type.equals("application/pdf")) {
            throw Refusal.invalid("document.type");
        }
        byte[] small = Pictures.isPhotograph(type, bytes) ? bytes : inTurn(() -> Pictures.photograph(type, bytes));
        if (small.length > LARGEST_PHOTOGRAPH) {
            throw Refusal.invalid("document.too-large");
        }
        return small;
    }

    /** One file at a time is taken apart, so that many uploads need no more memory than one. */
    private static byte[] inTurn(Supplier<byte[]> work) {
        try {
            if (!ONE.tryAcquire(20, TimeUnit.SECONDS)) {
                throw Refusal.unavailable("document.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("document.busy");
        }
        try {
            return work.get();
        } finally {
            ONE.release();
        }
    }

    private static byte[] cleaned(String type, byte[] bytes) {
        if (!type.equals("application/pdf")) {
            return Pictures.reencode(type, bytes);
        }
        PdfRules.check(bytes);
        return bytes;
    }

    private static String typeOf(byte[] bytes) {
        if (starts(bytes, PNG)) {
            return "image/png";
        }
        if (starts(bytes, JPEG)) {
            return "image/jpeg";
        }
        if (starts(bytes, PDF)) {
            return "application/pdf";
        }
        throw Refusal.invalid("document.type");
    }

    private static boolean starts(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    /** The name is shown to people only: no paths, no control characters, nothing that turns the direction of writing. */
    public static String plainName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}]", "")
                .strip();
        String kept = clean.isEmpty() ? "document" : clean;
        return kept.length() <= LONGEST_NAME ? kept : shortened(kept);
    }

    /** The end tells the type, so the middle goes; no pair of surrogates is cut. */
    private static String shortened(String name) {
        int begin = LONGEST_NAME - 21;
        int end = name.length() - 20;
        if (Character.isLowSurrogate(name.charAt(begin))) {
            begin--;
        }
        if (Character.isLowSurrogate(name.charAt(end))) {
            end++;
        }
        return name.substring(0, begin) + "…" + name.substring(end);
    }
}
