package countinghouse.reports;

import countinghouse.kernel.Hashes;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import countinghouse.platform.Permission;
import countinghouse.settlement.MonthlyStatement.PayoutLine;
import countinghouse.settlement.MonthlyStatements;
import countinghouse.settlement.SettlementAdvice;
import countinghouse.settlement.Statements;
import countinghouse.settlement.Statements.KeepStatement;
import countinghouse.settlement.Statements.StatementView;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints an advice the first time it is asked for and gives out what was kept ever after. Each step is a transaction of its own. */
@Stateless
@Local(SettlementAdvices.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettlementAdvicesBean implements SettlementAdvices {
    static final String KIND = "SETTLEMENT_ADVICE";
    private static final int OF_A_HASH = 16;
    private static final List<String> FORMATS = List.of("pdf", "xlsx", "csv");

    @EJB
    MonthlyStatements days;

    @EJB
    Statements statements;

    private final SettlementAdvicePdf pdf = new SettlementAdvicePdf();
    private final SettlementAdviceXlsx xlsx = new SettlementAdviceXlsx();
    private final SettlementAdviceCsv csv = new SettlementAdviceCsv();

    @Override
    public Documents.Content open(Caller caller, LocalDate businessDay, String language, String format) {
        caller.require(Permission.STATEMENTS_READ);
        Locale locale = RenderMonthlyStatement.LANGUAGES.stream()
                .filter(each -> each.toLanguageTag().equals(language))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("statement"));
        if (!FORMATS.contains(format)) {
            throw Refusal.notFound("statement");
        }
        SettlementAdvice advice = days.advice(caller, businessDay);
        String source = source(advice);
        Optional<String> kept = kept(caller, businessDay, source, language, format);
        if (kept.isEmpty()) {
            keep(caller, advice, locale, format);
            kept = kept(caller, businessDay, source, language, format);
        }
        return statements.open(caller, kept.orElseThrow());
    }

    private void keep(Caller caller, SettlementAdvice advice, Locale locale, String format) {
        LocalDate day = advice.day().businessDay();
        String source = source(advice);
        KeepStatement file = new KeepStatement(
                KIND,
                source,
                revision(of(caller, day), source),
                SettlementAdvicePdf.name(advice.cover(), locale),
                day,
                day,
                locale.toLanguageTag(),
                format,
                render(advice, locale, format));
        try {
            statements.keep(Caller.system(caller.tenant(), "advice"), file);
        } catch (EJBException e) {
            // somebody asked for it at the same moment and was first
            if (kept(caller, day, source, locale.toLanguageTag(), format).isEmpty()) {
                throw e;
            }
        }
    }

    private byte[] render(SettlementAdvice advice, Locale locale, String format) {
        return switch (format) {
            case "pdf" -> pdf.render(advice, locale);
            case "xlsx" -> xlsx.render(advice, locale);
            default -> csv.render(advice, locale);
        };
    }

    private List<StatementView> of(Caller caller, LocalDate day) {
        return statements.statements(caller, KIND, day, day);
    }

    private Optional<String> kept(Caller caller, LocalDate day, String source, String language, String format) {
        return of(caller, day).stream()
                .filter(statement -> statement.source().equals(source))
                .flatMap(statement -> statement.files().stream())
                .filter(file ->
                        file.language().equals(language) && file.format().equals(format))
                .map(Statements.FileView::id)
                .findFirst();
    }

    private static int revision(List<StatementView> before, String source) {
        return before.stream()
                .filter(statement -> statement.source().equals(source))
                .findFirst()
                .map(StatementView::revision)
                .orElseGet(() -> 1
                        + before.stream()
                                .mapToInt(StatementView::revision)
                                .max()
                                .orElse(0));
    }

    /** The day, and how far its payout has come: the only thing told in it that still changes. */
    static String source(SettlementAdvice advice) {
        PayoutLine payout = advice.payout();
        String day = advice.day().businessDay().toString();
        String life = payout == null ? "" : payout.state() + " " + payout.bankReference();
        return day + "-" + Hashes.sha256(life).substring(0, OF_A_HASH);
    }
}
