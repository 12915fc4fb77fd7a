package countinghouse.sandbox.face;

import countinghouse.sandbox.http.BadRequest;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A picture shrunk to 32 by 32 shades of grey: enough to see whether it is dark, and whether two are the same. */
final class Thumbnail {
    private static final int SIDE = 32;
    private static final int DARK = 16;
    private static final double STILL = 0.5;

    private final int[] shades = new int[SIDE * SIDE];

    private Thumbnail(BufferedImage picture) {
        var small = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, SIDE, SIDE, null);
        pen.dispose();
        small.getRaster().getPixels(0, 0, SIDE, SIDE, shades);
    }

    static Thumbnail of(byte[] jpeg) {
        try {
            BufferedImage picture = jpeg.length > 2 && (jpeg[0] & 0xff) == 0xff && (jpeg[1] & 0xff) == 0xd8
                    ? ImageIO.read(new ByteArrayInputStream(jpeg))
                    : null;
            if (picture == null) {
                throw new BadRequest("a picture is no JPEG");
            }
            return new Thumbnail(picture);
        } catch (IOException e) {
            throw new BadRequest("a picture is damaged");
        }
    }

    boolean dark() {
        long sum = 0;
        for (int shade : shades) {
            sum += shade;
        }
        return sum / shades.length < DARK;
    }

    /** Whether the two differ by no more than noise. */
    boolean same(Thumbnail other) {
        long difference = 0;
        for (int i = 0; i < shades.length; i++) {
            difference += Math.abs(shades[i] - other.shades[i]);
        }
        return (double) difference / shades.length < STILL;
    }
}
