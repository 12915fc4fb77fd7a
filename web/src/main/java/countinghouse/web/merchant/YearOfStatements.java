package countinghouse.web.merchant;

import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import countinghouse.settlement.Statements;
import countinghouse.settlement.Statements.FileView;
import countinghouse.settlement.Statements.StatementView;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The monthly statements of a year in one file: every revision, language and format as stored, and a list of their SHA-256. */
final class YearOfStatements {
    static final String MONTHLY = "MONTHLY_STATEMENT";

    private final Statements statements;
    private final Caller caller;
    private final List<StatementView> list;

    private YearOfStatements(Statements statements, Caller caller, List<StatementView> list) {
        this.statements = statements;
        this.caller = caller;
        this.list = list;
    }

    static YearOfStatements of(Statements statements, Caller caller, int year) {
        LocalDate first = LocalDate.ofYearDay(year, 1);
        return new YearOfStatements(
                statements,
                caller,
                statements.statements(caller, MONTHLY, first, first.plusYears(1).minusDays(1)));
    }

    boolean isEmpty() {
        return list.stream().allMatch(statement -> statement.files().isEmpty());
    }

    /** One file after another, so that no more than one is in memory. */
    void write(OutputStream out) throws IOException {
        List<String> sums = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (StatementView statement : list) {
                for (FileView file : statement.files()) {
                    Documents.Content content = statements.open(caller, file.id());
                    String name = file.language() + "/"
                            + content.document().name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(content.bytes());
                    zip.closeEntry();
                    sums.add(file.sha256() + "  " + name);
                }
            }
            zip.putNextEntry(new ZipEntry("SHA256SUMS"));
            zip.write((String.join("\n", sums) + "\n").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }
}
