package countinghouse.reports;

/** Writes the layout of a table from its shape while the product is built: tables differ in their columns and in nothing else. */
final class TableLayout {
    /** What a double rule spans below a short figure. */
    private static final int TIGHT = 48;

    private static final int FIGURE_GAP = 4;
    private static final int LINE_HEIGHT = 10;
    private static final int HEAD_HEIGHT = 13;
    private static final int TOTAL_HEIGHT = 15;

    private static final String LINE = "$F{_THIS}";

    private static final String HEADER = """
            <jasperReport name="%1$s" language="java" pageWidth="%2$d" pageHeight="842" columnWidth="%2$d" leftMargin="0" rightMargin="0" topMargin="0" bottomMargin="0">
            <import>countinghouse.reports.TableLine</import>
            <style name="body" default="true" fontName="Countinghouse Sans" fontSize="8.0" forecolor="#1B2430" vTextAlign="Top"/>
            <style name="cell" style="body">
              <box topPadding="%3$d" leftPadding="3"/>
              <conditionalStyle bold="true">
                <conditionExpression><![CDATA[$F{_THIS}.isBold()]]></conditionExpression>
              </conditionalStyle>
              <conditionalStyle forecolor="#55606B">
                <conditionExpression><![CDATA[$F{_THIS}.isDetail()]]></conditionExpression>
              </conditionalStyle>
            </style>
            <style name="label" style="cell">
              <box topPadding="%3$d" leftPadding="0" rightPadding="1"/>
              <conditionalStyle>
                <conditionExpression><![CDATA[$F{_THIS}.isDetail()]]></conditionExpression>
                <box topPadding="%3$d" rightPadding="1" leftPadding="8"/>
              </conditionalStyle>
            </style>
            <style name="quiet" style="cell" forecolor="#55606B"/>
            <style name="text" style="cell"><box topPadding="%3$d" leftPadding="0" rightPadding="3"/></style>
            <style name="quiet-text" style="text" forecolor="#55606B"/>
            <style name="head" style="body" forecolor="#55606B"/>
            <style name="rule" mode="Transparent">
              <conditionalStyle>
                <conditionExpression><![CDATA[$F{_THIS}.isSum()]]></conditionExpression>
                <box><topPen lineWidth="0.6" lineColor="#1B2430"/></box>
              </conditionalStyle>
              <conditionalStyle>
                <conditionExpression><![CDATA[!$F{_THIS}.isFirst()]]></conditionExpression>
                <box><topPen lineWidth="0.4" lineColor="#EFEADE"/></box>
              </conditionalStyle>
            </style>
            <style name="ending" style="body" bold="true"><box topPadding="2"/></style>
            <style name="final" style="ending">
              <box topPadding="2"><bottomPen lineWidth="1.8" lineStyle="Double" lineColor="#1B2430"/></box>
            </style>
            <field name="_THIS" class="countinghouse.reports.TableLine"/>
            <variable name="heads" calculation="System" class="countinghouse.reports.TableLine">
              <initialValueExpression><![CDATA[$F{_THIS}]]></initialValueExpression>
            </variable>
            <group name="table" reprintHeaderOnEachPage="true" minHeightToStartNewPage="66">
              <expression><![CDATA["table"]]></expression>
              <groupHeader>
            """;

    private static final String DETAIL = """
              </groupHeader>
            </group>
            <detail>
            """;

    private static final String UNDER = "<box><bottomPen lineWidth=\"0.6\" lineColor=\"#1B2430\"/></box>";
    private static final String OVER = "<box><topPen lineWidth=\"0.6\" lineColor=\"#1B2430\"/></box>";

    private final TableShape shape;
    private final StringBuilder jrxml = new StringBuilder();

    private TableLayout(TableShape shape) {
        this.shape = shape;
    }

    static String of(TableShape shape) {
        return new TableLayout(shape).written();
    }

    private String written() {
        jrxml.append(HEADER.formatted(shape.name(), shape.width(), shape.height() - LINE_HEIGHT));
        begin("$V{heads}.isHeads()", HEAD_HEIGHT, 0, UNDER, "");
        heads("$V{heads}");
        jrxml.append(DETAIL);
        begin(LINE + ".isGroup()", HEAD_HEIGHT, 6, UNDER, "");
        heads(LINE);
        begin(LINE + ".isRow()", shape.height(), 0, "", " style=\"rule\"");
        rows();
        begin(LINE + ".isTotal()", TOTAL_HEIGHT, 0, OVER, "");
        totals();
        return jrxml.append("</detail></jasperReport>").toString();
    }

    private void begin(String when, int height, int above, String pen, String style) {
        int below = height == TOTAL_HEIGHT ? 3 : height == HEAD_HEIGHT ? 1 : 0;
        jrxml.append("""
                <band height="%d" splitType="Prevent"><printWhenExpression><![CDATA[%s]]></printWhenExpression>
                <element kind="frame" x="0" y="%d" width="%d" height="%d"%s>%s
                <property name="net.sf.jasperreports.export.accessibility.tag" value="tr"/>
                """.formatted(above + height + below, when, above, shape.width(), height, style, pen));
    }

    private void end() {
        jrxml.append("</element></band>\n");
    }

    private void heads(String line) {
        for (int column = 0; column < columns(); column++) {
            cell(column, new Look("head", "columnheader", 0, 11, line), 0, "");
        }
        end();
    }

    private void rows() {
        for (int column = 0; column < columns(); column++) {
            boolean names = column == shape.label();
            String kind = shape.isRight(column) ? "cell" : "text";
            String quiet = shape.isRight(column) ? "quiet" : "quiet-text";
            String style = names ? "label" : shape.quiet().contains(column) ? quiet : kind;
            cell(column, new Look(style, names ? "rowheader" : "td", 0, shape.height(), LINE), 0, "");
        }
        end();
    }

    private void totals() {
        for (int column = 0; column < columns(); column++) {
            boolean names = column == shape.label();
            if (!shape.summed().contains(column)) {
                cell(column, new Look("ending", names ? "rowheader" : "td", 1, 13, LINE), 0, "");
                continue;
            }
            Look look = new Look("final", "td", 1, 13, LINE);
            int width = shape.widths().get(column);
            if (width <= TIGHT + FIGURE_GAP) {
                cell(column, look, FIGURE_GAP, "");
            } else {
                cell(column, look, width - TIGHT, LINE + ".cell(%d).length() < 10".formatted(column));
                cell(column, look, FIGURE_GAP, LINE + ".cell(%d).length() >= 10".formatted(column));
            }
        }
        end();
    }

    private record Look(String style, String tag, int top, int height, String line) {}

    /** @param in what is left free of the column's beginning */
    private void cell(int column, Look look, int in, String when) {
        jrxml.append("""
                <element kind="textField" x="%d" y="%d" width="%d" height="%d" textAdjust="%s" style="%s"%s>%s
                <expression><![CDATA[%s.cell(%d)]]></expression>
                <property name="net.sf.jasperreports.export.accessibility.tag" value="%s"/>
                </element>
                """.formatted(
                        shape.left(column) + in,
                        look.top(),
                        shape.widths().get(column) - in,
                        look.height(),
                        shape.wraps(column) ? "StretchHeight" : "ScaleFont",
                        look.style(),
                        shape.isRight(column) ? " hTextAlign=\"Right\"" : "",
                        when.isEmpty() ? "" : "<printWhenExpression><![CDATA[" + when + "]]></printWhenExpression>",
                        look.line(),
                        column,
                        look.tag()));
    }

    private int columns() {
        return shape.widths().size();
    }
}
