package countinghouse.platform.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What a JPEG's EXIF part says of the way the camera was held: 1 to 8, 1 when it says nothing that can be read. */
final class Orientation {
    private static final int TAG = 0x0112;
    private static final String EXIF = "Exif\0\0";

    private Orientation() {}

    static int of(byte[] jpeg) {
        try {
            int at = 2;
            while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) != 0xda) {
                int length = (jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff;
                boolean exif = (jpeg[at + 1] & 0xff) == 0xe1
                        && length > 16
                        && new String(jpeg, at + 4, 6, StandardCharsets.ISO_8859_1).equals(EXIF);
                if (exif) {
                    return inside(ByteBuffer.wrap(jpeg, at + 10, length - 8).slice());
                }
                at += 2 + Math.max(2, length);
            }
            return 1;
        } catch (IndexOutOfBoundsException e) {
            return 1;
        }
    }

    private static int inside(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
