package countinghouse.reports;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** Code 128, drawn as shapes so that it is sharp in print; with the quiet zones that scanners need on both sides. */
final class BarCode extends AbstractRenderer implements Graphics2DRenderable {
    private static final long serialVersionUID = 1;
    private static final int QUIET = 10;

    private final String text;

    BarCode(String text) {
        this.text = text;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D target, Rectangle2D where) {
        BitMatrix bars = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1);
        int first = bars.getEnclosingRectangle()[0];
        int modules = bars.getEnclosingRectangle()[2];
        double wide = where.getWidth() / (modules + 2 * QUIET);
        Graphics2D graphics = (Graphics2D) target.create();
        graphics.setColor(Color.BLACK);
        int at = 0;
        while (at < modules) {
            int run = at;
            while (run < modules && bars.get(first + run, 0)) {
                run++;
            }
            if (run > at) {
                graphics.fill(new Rectangle2D.Double(
                        where.getX() + (QUIET + at) * wide, where.getY(), (run - at) * wide, where.getHeight()));
            }
            at = Math.max(run, at + 1);
        }
        graphics.dispose();
    }
}
