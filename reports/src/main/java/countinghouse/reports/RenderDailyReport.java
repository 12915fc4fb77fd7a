package countinghouse.reports;

import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import countinghouse.sales.DayClosed;
import countinghouse.sales.Sales;
import countinghouse.sales.ZReport;
import countinghouse.settlement.Statements;
import countinghouse.settlement.Statements.KeepStatement;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Prints a closed day in every language, as PDF and as CSV, and has the files kept: what is downloaded later is what was printed here. */
@Stateless
@Local(EventListener.class)
public class RenderDailyReport implements EventListener {
    static final String KIND = "DAILY_REPORT";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    @EJB
    Sales sales;

    @EJB
    Statements statements;

    private final DailyReportPdf pdf = new DailyReportPdf();
    private final DailyReportCsv csv = new DailyReportCsv();

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(DayClosed.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        if (event instanceof DayClosed closed) {
            ZReport report = sales.zReport(caller, closed.reportId());
            for (Locale language : LANGUAGES) {
                keep(caller, report, language, "pdf", pdf.render(report, language));
                keep(caller, report, language, "csv", csv.render(report, language));
            }
        }
    }

    private void keep(Caller caller, ZReport report, Locale language, String format, byte[] bytes) {
        Wording wording = new Wording(DailyReportPdf.BUNDLE, language, report.currency(), ZoneId.of(report.zone()));
        statements.keep(
                caller,
                new KeepStatement(
                        KIND,
                        report.id(),
                        1,
                        DailySheets.name(report, wording),
                        report.businessDay(),
                        report.businessDay(),
                        language.toLanguageTag(),
                        format,
                        bytes));
    }
}
