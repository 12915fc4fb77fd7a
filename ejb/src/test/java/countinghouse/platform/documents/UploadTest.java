package countinghouse.platform.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class UploadTest {
    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xffffff);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("evil.js"));
            zip.write(latin("alert(1)"));
        }
        return bytes.toByteArray();
    }

    private static void refused(String code, String name, byte[] bytes) {
        assertEquals(
                code,
                assertThrows(Refusal.class, () -> Inspection.accept(name, bytes), name)
                        .code());
    }

    @Test
    void a_picture_keeps_its_format_and_pixels() throws IOException {
        for (String format : List.of("png", "jpeg")) {
            Inspection.Accepted accepted = Inspection.accept("licence." + format, picture(format, 60, 40));
            assertEquals("image/" + format, accepted.contentType());
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(accepted.bytes()));
            assertEquals(60, read.getWidth());
            assertEquals(40, read.getHeight());
        }
    }

    @Test
    void what_hangs_behind_a_picture_is_cut_off() throws IOException {
        for (String format : List.of("png", "jpeg")) {
            byte[] withZip = joined(picture(format, 60, 40), zip());
            assertFalse(text(Inspection.accept("a." + format, withZip).bytes()).contains("PK"));
            byte[] withPage = joined(picture(format, 60, 40), latin("<html><script>alert(1)</script>"));
            assertFalse(text(Inspection.accept("a." + format, withPage).bytes()).contains("script"));
        }
    }

    @Test
    void metadata_goes_and_the_picture_stands_upright() throws IOException {
        byte[] jpeg = picture("jpeg", 60, 40);
        byte[] exif = latin(
                "Exif\0\0MM\0\u002a\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0\0\0\0\0GPS-51.5");
        ByteBuffer with = ByteBuffer.allocate(jpeg.length + exif.length + 4);
        with.put(jpeg, 0, 2).put((byte) 0xff).put((byte) 0xe1).putShort((short) (exif.length + 2));
        with.put(exif).put(jpeg, 2, jpeg.length - 2);
        assertEquals(6, Orientation.of(with.array()));
        byte[] stored = Inspection.accept("a.jpg", with.array()).bytes();
        assertFalse(text(stored).contains("GPS-51.5"));
        assertFalse(text(stored).contains("Exif"));
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(stored));
        assertEquals(40, read.getWidth());
        assertEquals(60, read.getHeight());
    }

    @Test
    void a_header_that_promises_too_many_pixels_is_refused_before_decoding() throws IOException {
        for (int[] sides : new int[][] {{12_001, 10}, {10, 12_001}, {7_000, 7_000}, {2_000_000_000, 2_000_000_000}}) {
            byte[] png = picture("png", 60, 40);
            ByteBuffer header = ByteBuffer.wrap(png);
            header.putInt(16, sides[0]).putInt(20, sides[1]);
            CRC32 crc = new CRC32();
            crc.update(png, 12, 17);
            header.putInt(29, (int) crc.getValue());
            refused("document.pixels", "a.png", png);
        }
    }

    @Test
    void other_types_are_refused_whatever_their_name() throws IOException {
        for (String name : List.of("a.txt", "a.pdf", "a.png")) {
            refused("document.type", name, latin("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
            refused("document.type", name, latin("<!DOCTYPE html><script>alert(1)</script>"));
            refused("document.type", name, latin("MZ\u0090\0"));
            refused("document.type", name, zip());
            refused("document.type", name, joined(latin("junk\n"), latin("%PDF-1.4\n%%EOF\n")));
        }
        refused("document.empty", "a.png", new byte[0]);
        refused("document.too-large", "a.png", new byte[10 * 1024 * 1024 + 1]);
    }

    @Test
    void a_name_must_fit_and_is_made_plain() throws IOException {
        refused("document.name-type", "a.pdf", picture("png", 60, 40));
        refused("document.name-type", "a.png.exe", picture("png", 60, 40));
        assertEquals("exe.png", Inspection.plainName("C:\\dir/\u202eexe\u0007.png"));
        assertEquals("document", Inspection.plainName("\u200b"));
        assertEquals(200, Inspection.plainName("x".repeat(400) + ".png").length());
    }

    @Test
    void a_damaged_picture_is_refused() throws IOException {
        byte[] png = picture("png", 60, 40);
        refused("document.damaged", "a.png", java.util.Arrays.copyOf(png, 40));
    }

    @Test
    void photograph_is_a_small_jpeg_whatever_picture_it_was() throws Exception {
        for (String format : List.of("png", "jpeg")) {
            byte[] small = Inspection.photograph(picture(format, 3_000, 1_500));
            BufferedImage shown = ImageIO.read(new ByteArrayInputStream(small));
            assertEquals(1_280, shown.getWidth());
            assertEquals(640, shown.getHeight());
            assertEquals((byte) 0xd8, small[1]);
        }
        assertEquals(
                320,
                ImageIO.read(new ByteArrayInputStream(Inspection.photograph(picture("jpeg", 320, 240))))
                        .getWidth(),
                "a small one stays as it is");
    }

    @Test
    void what_is_no_picture_is_no_photograph() {
        assertEquals("document.type", refused(latin("%PDF-1.4\n")));
        assertEquals("document.type", refused(latin("GIF89a")));
        assertEquals("document.damaged", refused(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2}));
        assertEquals("document.too-large", refused(new byte[11 * 1024 * 1024]));
    }

    private static String refused(byte[] bytes) {
        return assertThrows(Refusal.class, () -> Inspection.photograph(bytes)).code();
    }
}
