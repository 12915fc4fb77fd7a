package countinghouse.reports;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.JRTemplatePrintText;
import net.sf.jasperreports.engine.type.BandTypeEnum;

/** How many pages there are is known when all are filled; it is written into their feet then, so that nothing is filled twice. */
final class PageNumbers {
    /** Stands for the number while pages are filled; no page has a number below zero. */
    static final int UNKNOWN = -1;

    private PageNumbers() {}

    static void complete(JasperPrint print) {
        String pages = Integer.toString(print.getPages().size());
        print.getPages().forEach(page -> complete(page.getElements(), pages));
    }

    private static void complete(List<JRPrintElement> elements, String pages) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintFrame frame) {
                complete(frame.getElements(), pages);
            } else if (element instanceof JRTemplatePrintText text && isFoot(text)) {
                text.setText(text.getFullText().replace(Integer.toString(UNKNOWN), pages));
            }
        }
    }

    private static boolean isFoot(JRPrintText text) {
        return text.getOrigin() != null
                && text.getOrigin().getBandType() == BandTypeEnum.PAGE_FOOTER
                && text.getFullText().contains(Integer.toString(UNKNOWN));
    }
}
