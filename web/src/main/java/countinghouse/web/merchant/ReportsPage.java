package countinghouse.web.merchant;

import countinghouse.settlement.Statements;
import countinghouse.settlement.Statements.FileView;
import countinghouse.settlement.Statements.StatementView;
import countinghouse.web.Session;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reports of the merchant's closed shifts, to look at and to download. */
@Named
@ViewScoped
public class ReportsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String DAILY = "DAILY_REPORT";
    private static final int YEARS = 10;

    @Inject
    private Statements statements;

    @Inject
    private Shop shop;

    @Inject
    private Session session;

    private List<StatementView> list = List.of();
    private @Nullable String source;
    private @Nullable String chosen;

    public void load() {
        LocalDate today = shop.getToday();
        list = statements.statements(shop.caller(), DAILY, today.minusYears(YEARS), today.plusDays(1));
    }

    /** A day was closed a moment ago and its report is still being made. */
    public boolean isAwaited() {
        String id = source;
        return id != null
                && !id.isBlank()
                && list.stream()
                        .noneMatch(s -> s.source().equals(id) && !s.files().isEmpty());
    }

    public @Nullable StatementView getShown() {
        return list.stream()
                .filter(s -> chosen != null
                        ? s.id().equals(chosen)
                        : source == null || s.source().equals(source))
                .findFirst()
                .orElse(list.isEmpty() ? null : list.getFirst());
    }

    public void choose(String id) {
        chosen = id;
    }

    /** Files in the reader's language first, what is read before what is reckoned with. */
    public List<FileView> getFiles() {
        StatementView shown = getShown();
        return shown == null
                ? List.of()
                : shown.files().stream()
                        .sorted(Comparator.comparing((FileView f) -> !inReadersLanguage(f))
                                .thenComparing(f -> !f.format().equals("pdf")))
                        .toList();
    }

    private boolean inReadersLanguage(FileView file) {
        return file.language().equals(session.getLanguage());
    }

    /** Rounded up. */
    public long kilobytes(FileView file) {
        return (file.size() + 1023) / 1024;
    }

    public List<StatementView> getList() {
        return list;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null || source.isBlank() ? null : source;
    }
}
