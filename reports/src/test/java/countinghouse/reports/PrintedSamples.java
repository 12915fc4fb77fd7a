package countinghouse.reports;

import countinghouse.settlement.MonthlyStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes samples into a folder, to be looked at. No test: what is in them is held by {@code StatementFilesTest}. */
final class PrintedSamples {
    private final Path folder;

    private PrintedSamples(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] folder) throws IOException {
        new PrintedSamples(Path.of(folder[0])).write();
    }

    private void write() throws IOException {
        Files.createDirectories(folder);
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (Map.Entry<String, MonthlyStatement> month : months().entrySet()) {
                String name = month.getKey() + "-" + language.toLanguageTag() + ".";
                MonthlyStatement statement = month.getValue();
                write(name + "pdf", new MonthlyStatementPdf().render(statement, StatementTrade.NONE, language));
                write(name + "xlsx", new MonthlyStatementXlsx().render(statement, StatementTrade.NONE, language));
                write(name + "csv", new MonthlyStatementCsv().render(statement, StatementTrade.NONE, language));
            }
            String tag = language.toLanguageTag();
            var advice = SampleStatements.advice(LocalDate.of(2026, 3, 9));
            write("advice-" + tag + ".pdf", new SettlementAdvicePdf().render(advice, language));
            write("advice-" + tag + ".xlsx", new SettlementAdviceXlsx().render(advice, language));
            var extreme = SampleStatements.extremeAdvice();
            write("extreme-advice-" + tag + ".pdf", new SettlementAdvicePdf().render(extreme, language));
        }
    }

    private static Map<String, MonthlyStatement> months() {
        Map<String, MonthlyStatement> months = new LinkedHashMap<>();
        GoldenCase.all().forEach(golden -> months.put(golden.name(), golden.statement()));
        months.put("ordinary", SampleStatements.ordinary());
        months.put("revised", SampleStatements.revised());
        months.put("empty", SampleStatements.empty());
        months.put("extreme", SampleStatements.extreme("USD", SampleStatements.LONG_MIXED_NAME));
        months.put("extreme-kwd", SampleStatements.extreme("KWD", SampleStatements.LONG_CHINESE_NAME));
        return months;
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }
}
