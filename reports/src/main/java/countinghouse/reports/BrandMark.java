package countinghouse.reports;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** The product's mark, a page of a ledger, drawn as shapes on a grid of 24 so that it is sharp in print. */
final class BrandMark extends AbstractRenderer implements Graphics2DRenderable {
    private static final long serialVersionUID = 1;
    private static final double GRID = 24;
    private static final Color BRAND = new Color(0x0f5c4d);

    @Override
    public void render(JasperReportsContext context, Graphics2D target, Rectangle2D where) {
        Graphics2D graphics = (Graphics2D) target.create();
        graphics.translate(where.getX(), where.getY());
        graphics.scale(where.getWidth() / GRID, where.getHeight() / GRID);
        graphics.setColor(BRAND);
        graphics.fill(new RoundRectangle2D.Double(1, 1, 22, 22, 10, 10));
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(new Line2D.Double(6, 7.5, 18, 7.5));
        graphics.draw(new Line2D.Double(6, 11.5, 13, 11.5));
        graphics.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(new Line2D.Double(13, 15, 18, 15));
        graphics.draw(new Line2D.Double(13, 17.6, 18, 17.6));
        graphics.dispose();
    }
}
