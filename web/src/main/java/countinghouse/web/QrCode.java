package countinghouse.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A QR code as an image inside the page: what it holds is a secret, so it has no address of its own. */
public final class QrCode {
    /** Dark squares are read best on light ground, in both themes. */
    private static final String PICTURE =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1$d %1$d' shape-rendering='crispEdges'>"
                    + "<rect width='%1$d' height='%1$d' fill='#fff'/><path fill='#000' d='%2$s'/></svg>";

    private QrCode() {}

    public static String dataUri(String text) {
        try {
            BitMatrix matrix =
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
            StringBuilder squares = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y)) {
                        squares.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            String picture = PICTURE.formatted(matrix.getWidth(), squares);
            return "data:image/svg+xml;base64,"
                    + Base64.getEncoder().encodeToString(picture.getBytes(StandardCharsets.UTF_8));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
