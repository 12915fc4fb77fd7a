package countinghouse.reports;

import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import countinghouse.settlement.MonthClosed;
import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.MonthlyStatements;
import countinghouse.settlement.Statements;
import countinghouse.settlement.Statements.KeepStatement;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Prints a closed month in every language and format, and has the files kept: what is downloaded later is what was printed here. */
@Stateless
@Local(EventListener.class)
public class RenderMonthlyStatement implements EventListener {
    static final String KIND = "MONTHLY_STATEMENT";
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    @EJB
    MonthlyStatements months;

    @EJB
    Statements statements;

    private final MonthlyStatementPdf pdf = new MonthlyStatementPdf();
    private final MonthlyStatementXlsx xlsx = new MonthlyStatementXlsx();
    private final MonthlyStatementCsv csv = new MonthlyStatementCsv();

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(MonthClosed.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        if (event instanceof MonthClosed closed) {
            MonthlyStatement month = months.statement(caller, closed.statementId());
            for (Locale language : LANGUAGES) {
                File file = new File(closed.statementId(), month.cover(), language);
                statements.keep(caller, file.as("pdf", pdf.render(month, language)));
                statements.keep(caller, file.as("xlsx", xlsx.render(month, language)));
                statements.keep(caller, file.as("csv", csv.render(month, language)));
            }
        }
    }

    private record File(String source, MonthlyStatement.Cover cover, Locale language) {
        KeepStatement as(String format, byte[] bytes) {
            return new KeepStatement(
                    KIND,
                    source,
                    cover.revision(),
                    StatementWords.name(cover, StatementWords.wording(cover, language)),
                    cover.from(),
                    cover.through(),
                    language.toLanguageTag(),
                    format,
                    bytes);
        }
    }
}
