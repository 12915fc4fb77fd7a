package countinghouse.gateways;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Small pictures: a spot somewhere on a ground of one shade. */
public final class Pictures {
    private Pictures() {}

    public static byte[] jpeg(int spotAt, int shade) {
        var picture = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(shade, shade, shade));
        pen.fillRect(0, 0, 160, 120);
        pen.setColor(new Color(Math.min(255, shade + 20), shade / 2, shade / 2));
        pen.fillOval(spotAt, 30, 50, 60);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
