package countinghouse.web.merchant;

import countinghouse.settlement.MonthlyStatements;
import countinghouse.settlement.Settlement;
import countinghouse.settlement.SettlementDay;
import countinghouse.settlement.SettlementFigures;
import countinghouse.settlement.Statements;
import countinghouse.settlement.Statements.FileView;
import countinghouse.settlement.Statements.StatementView;
import countinghouse.web.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The merchant's months and days of settlement: their figures, the frozen files, and the year as one. Month and year stand in the address. */
@Named
@RequestScoped
public class StatementsPage {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    @Inject
    private Settlement settlement;

    @Inject
    private Statements statements;

    @Inject
    private MonthlyStatements figures;

    @Inject
    private Shop shop;

    @Inject
    private Session session;

    private @Nullable String asked;
    private @Nullable String askedYear;
    private List<StatementView> all = List.of();
    private List<SettlementDay> days = List.of();
    private int year;

    /** A month with closed days; {@code revisions} newest first, empty as long as a day of it is open. */
    public record Month(YearMonth period, List<SettlementDay> days, List<StatementView> revisions) {
        public String key() {
            return period.toString();
        }

        public LocalDate from() {
            return days.getFirst().businessDay();
        }

        public LocalDate through() {
            return days.getLast().businessDay();
        }

        public SettlementFigures sums() {
            return days.stream().map(SettlementDay::figures).reduce(SettlementFigures.NONE, SettlementFigures::plus);
        }

        public long closing() {
            return days.getLast().carriedForward();
        }

        public long reserve() {
            return days.getLast().reserveBalance();
        }

        public boolean frozen() {
            return !revisions.isEmpty();
        }

        /** All its days are closed, and its files are still being made. */
        public boolean awaited() {
            return revisions.isEmpty() && through().equals(period.atEndOfMonth());
        }

        public List<SettlementDay> newestFirst() {
            return days.reversed();
        }
    }

    public void load() {
        all = statements.statements(shop.caller(), YearOfStatements.MONTHLY, FIRST, LAST);
        YearMonth month = monthAsked();
        year = month == null ? yearAsked() : month.getYear();
        LocalDate first = LocalDate.ofYearDay(year, 1);
        days = settlement.days(shop.caller(), first, first.plusYears(1).minusDays(1));
    }

    private @Nullable YearMonth monthAsked() {
        String month = asked;
        try {
            return month == null || month.isBlank() ? null : YearMonth.parse(month);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The newest year that has a statement, unless another is asked for. */
    private int yearAsked() {
        String wanted = askedYear;
        if (wanted != null && wanted.matches("[12]\\d{3}")) {
            return Integer.parseInt(wanted);
        }
        return all.isEmpty()
                ? shop.getToday().getYear()
                : all.getFirst().through().getYear();
    }

    /** Newest first. */
    public List<Month> getMonths() {
        List<Month> months = new ArrayList<>();
        for (SettlementDay day : days) {
            YearMonth period = YearMonth.from(day.businessDay());
            if (months.isEmpty() || !months.getLast().period().equals(period)) {
                months.add(new Month(period, new ArrayList<>(), revisions(period)));
            }
            months.getLast().days().add(day);
        }
        return months.reversed();
    }

    private List<StatementView> revisions(YearMonth period) {
        return all.stream()
                .filter(statement -> YearMonth.from(statement.through()).equals(period))
                .toList();
    }

    /** The month asked for, else the newest that has a statement, else the newest. */
    public @Nullable Month getShown() {
        YearMonth month = monthAsked();
        List<Month> months = getMonths();
        return months.stream()
                .filter(each -> month == null ? each.frozen() : each.period().equals(month))
                .findFirst()
                .orElse(months.isEmpty() ? null : months.getFirst());
    }

    /** Files of a revision, the reader's language and the PDF first. */
    public List<FileView> files(StatementView revision) {
        return revision.files().stream()
                .sorted(Comparator.comparing((FileView file) -> !file.language().equals(session.getLanguage()))
                        .thenComparing(FileView::language)
                        .thenComparing(file -> List.of("pdf", "xlsx", "csv").indexOf(file.format())))
                .toList();
    }

    /** Why there is a revision after the first. */
    public String reason(StatementView revision) {
        return figures.statement(shop.caller(), revision.source()).cover().reason();
    }

    /** What is looked at on the page: the newest PDF in the reader's language. */
    public @Nullable FileView getPreview() {
        Month month = getShown();
        return month == null || !month.frozen()
                ? null
                : files(month.revisions().getFirst()).stream()
                        .filter(file -> file.format().equals("pdf"))
                        .findFirst()
                        .orElse(null);
    }

    /** The newest first, those with a statement and the one shown. */
    public List<Integer> getYears() {
        TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        all.forEach(statement -> years.add(statement.through().getYear()));
        years.add(year);
        years.add(shop.getToday().getYear());
        return List.copyOf(years);
    }

    public boolean isZipped() {
        return all.stream().anyMatch(statement -> statement.through().getYear() == year);
    }

    public int getYear() {
        return year;
    }

    public String getLanguage() {
        return session.getLanguage();
    }

    public @Nullable String getAsked() {
        return asked;
    }

    public void setAsked(@Nullable String asked) {
        this.asked = asked;
    }

    public @Nullable String getAskedYear() {
        return askedYear;
    }

    public void setAskedYear(@Nullable String askedYear) {
        this.askedYear = askedYear;
    }
}
