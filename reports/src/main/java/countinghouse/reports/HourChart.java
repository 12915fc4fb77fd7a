package countinghouse.reports;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.text.NumberFormat;
import java.util.Locale;
import net.sf.jasperreports.charts.JRAbstractChartCustomizer;
import net.sf.jasperreports.charts.JRChart;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Bars by the hour or the day: flat, from zero, few grid lines, no legend; below each bar its hour and, on a second line, its figure. A second
 * series is drawn lighter.
 */
public class HourChart extends JRAbstractChartCustomizer {
    private static final Color INK = new Color(0x1b2430);
    private static final Color MUTED = new Color(0x55606b);
    private static final Color GRID = new Color(0xd9d2c3);
    private static final Color BAR = new Color(0x0f5c4d);
    private static final Color LIGHT_BAR = new Color(0x5c9a8b);
    private static final float LABEL_SIZE = 7;
    private static final double LABEL_GAP = 4;
    /** What of the width is between the bars. */
    private static final double GAPS = 0.4;

    private static final int GRID_LINES = 4;

    @Override
    public void customize(JFreeChart chart, JRChart element) {
        Font font = FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                .getAwtFontFromBundles("Inter Tabular", Font.PLAIN, LABEL_SIZE, Locale.ROOT, false);
        chart.removeLegend();
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setBackgroundPaint(null);
        CategoryPlot plot = chart.getCategoryPlot();
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(3, 0, 0, 0));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainAxis(hours(font, plot.getDataset().getColumnCount()));
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(new BasicStroke(0.5f));
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(INK);
        plot.setRangeZeroBaselineStroke(new BasicStroke(0.6f));
        values(font, plot);
        bars((BarRenderer) plot.getRenderer());
    }

    private static CategoryAxis hours(Font font, int count) {
        CategoryAxis axis = new HourAxis();
        axis.setTickLabelFont(font);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setLowerMargin(GAPS / 2 / count);
        axis.setUpperMargin(GAPS / 2 / count);
        axis.setCategoryMargin(GAPS * (count - 1) / count);
        axis.setTickLabelInsets(new RectangleInsets(3, 0, 0, 0));
        return axis;
    }

    private static void values(Font font, CategoryPlot plot) {
        NumberAxis axis = (NumberAxis) plot.getRangeAxis();
        axis.setLabel(null);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelFont(font);
        axis.setTickLabelPaint(MUTED);
        axis.setTickLabelInsets(new RectangleInsets(0, 0, 0, LABEL_GAP));
        NumberFormat format = Wording.plain("#,##0.##");
        axis.setNumberFormatOverride(format);
        axis.setUpperMargin(0.04);
        axis.setAutoRangeIncludesZero(true);
        axis.setStandardTickUnits(new FewTicks(axis.getRange().getLength() / GRID_LINES));
        AxisSpace space = new AxisSpace();
        space.setLeft(Math.max(width(font, format, axis.getUpperBound()), width(font, format, axis.getLowerBound())));
        plot.setFixedRangeAxisSpace(space);
    }

    /** What a value's label takes; never less than a short one, so that the bars of most days stand alike. */
    private static double width(Font font, NumberFormat format, double value) {
        String label = format.format(Math.rint(value));
        double text = font.getStringBounds(label, new FontRenderContext(null, true, true))
                .getWidth();
        return LABEL_GAP + Math.max(20, text);
    }

    private static void bars(BarRenderer bars) {
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        bars.setSeriesPaint(0, BAR);
        bars.setSeriesPaint(1, LIGHT_BAR);
        bars.setMaximumBarWidth(0.06);
        bars.setDefaultItemLabelsVisible(false);
    }

    /** Sets the hour muted and its figure in ink. */
    private static final class HourAxis extends CategoryAxis {
        private static final long serialVersionUID = 1;

        @Override
        @SuppressWarnings("rawtypes")
        protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, Graphics2D graphics) {
            TextBlock block = new TextBlock();
            block.setLineAlignment(HorizontalAlignment.CENTER);
            String[] lines = category.toString().split("\n", -1);
            Font font = getTickLabelFont();
            block.addLine(lines[0], font, MUTED);
            if (lines.length > 1) {
                block.addLine(lines[1], font, INK);
            }
            return block;
        }
    }
}
