package countinghouse.platform.documents;

import countinghouse.kernel.Refusal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Callable;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a picture and writes it anew: what is not a pixel (metadata, a place, a second file behind the picture) is gone. Sides are read from
 * the header first, and above 12 megapixels every second one is taken, so that memory stays bounded.
 */
final class Pictures {
    static final int LONGEST_SIDE = 12_000;
    static final long MOST_PIXELS = 40_000_000;
    private static final long WHOLE = 12_500_000;
    private static final float QUALITY = 0.9f;
    private static final int PHOTOGRAPH = 1_280;

    private Pictures() {}

    static byte[] reencode(String type, byte[] bytes) {
        String format = format(type);
        return undamaged(() -> write(format, shown(format, bytes)));
    }

    /** Whether it may be sent on as it is, having been written anew when it was taken in. */
    static boolean isPhotograph(String type, byte[] bytes) {
        if (!type.equals("image/jpeg") || Orientation.of(bytes) != 1) {
            return false;
        }
        ImageReader reader = first(ImageIO.getImageReadersByFormatName("jpeg"));
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream, true, true);
            return Math.max(reader.getWidth(0), reader.getHeight(0)) <= PHOTOGRAPH;
        } catch (IOException e) {
            return false; // said by whoever reads all of it
        } finally {
            reader.dispose();
        }
    }

    /** Small enough to be sent on: JPEG, no side above 1,280. */
    static byte[] photograph(String type, byte[] bytes) {
        return undamaged(() -> write("jpeg", opaque(shown(format(type), bytes))));
    }

    private static String format(String type) {
        return type.equals("image/png") ? "png" : "jpeg";
    }

    private static BufferedImage shown(String format, byte[] bytes) throws IOException {
        BufferedImage picture = read(format, bytes);
        return format.equals("jpeg") ? upright(picture, Orientation.of(bytes)) : picture;
    }

    /** On white, for JPEG knows no transparency. */
    private static BufferedImage opaque(BufferedImage picture) {
        double scale = Math.min(1.0, (double) PHOTOGRAPH / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        } finally {
            pen.dispose();
        }
        return small;
    }

    private static byte[] undamaged(Callable<byte[]> work) {
        try {
            return work.call();
        } catch (Refusal e) {
            throw e;
        } catch (Exception e) {
            throw Refusal.invalid("document.damaged");
        }
    }

    private static BufferedImage read(String format, byte[] bytes) throws IOException {
        ImageReader reader = first(ImageIO.getImageReadersByFormatName(format));
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
                throw Refusal.invalid("document.pixels");
            }
            ImageReadParam param = reader.getDefaultReadParam();
            if (width * height > WHOLE) {
                param.setSourceSubsampling(2, 2, 0, 0);
            }
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] write(String format, BufferedImage picture) throws IOException {
        ImageWriter writer = first(ImageIO.getImageWritersByFormatName(format));
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), param);
            stream.flush();
            return bytes.toByteArray();
        } finally {
            writer.dispose();
        }
    }

    /** The JDK's own, whatever plug-ins lie beside. */
    private static <T> T first(Iterator<T> plugins) {
        while (plugins.hasNext()) {
            T plugin = plugins.next();
            if (plugin.getClass().getName().startsWith("com.sun.imageio.plugins.")) {
                return plugin;
            }
        }
        throw new IllegalStateException("the JDK has no plug-in for this format");
    }

    /** Turns the pixels as the camera said they should be shown; the note itself is not kept. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        @Nullable
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> null;
        };
        if (turn == null) {
            return picture;
        }
        BufferedImage turned = orientation > 4
                ? new BufferedImage(h, w, picture.getType())
                : new BufferedImage(w, h, picture.getType());
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, turned);
    }
}
