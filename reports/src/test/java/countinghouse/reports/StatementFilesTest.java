package countinghouse.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import countinghouse.settlement.MonthlyStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read back from each file is what the record says, to the last unit. */
class StatementFilesTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    static Stream<MonthlyStatement> months() {
        return Stream.concat(
                GoldenCase.all().stream().map(GoldenCase::statement),
                Stream.of(
                        SampleStatements.ordinary(),
                        SampleStatements.empty(),
                        SampleStatements.extreme("USD", SampleStatements.LONG_MIXED_NAME),
                        SampleStatements.extreme("JPY", SampleStatements.LONG_NAME),
                        SampleStatements.extreme("KWD", SampleStatements.LONG_CHINESE_NAME)));
    }

    @ParameterizedTest
    @MethodSource("months")
    void all_three_files_give_back_the_record(MonthlyStatement month) throws Exception {
        Map<String, Long> expected = StatementReader.of(month);
        for (Locale language : LANGUAGES) {
            byte[] csv = new MonthlyStatementCsv().render(month, language);
            byte[] xlsx = new MonthlyStatementXlsx().render(month, language);
            byte[] pdf = new MonthlyStatementPdf().render(month, language);
            String currency = month.cover().currency();
            String name = String.join("-", currency, Long.toString(month.closing()), language.toLanguageTag());
            Samples.keep(name + ".csv", csv);
            Samples.keep(name + ".xlsx", xlsx);
            Samples.keep(name + ".pdf", pdf);
            assertEquals(expected, StatementReader.ofCsv(csv, currency), "CSV");
            assertEquals(expected, StatementReader.ofXlsx(xlsx, currency), "XLSX");
            assertEquals(expected, StatementReader.ofPdf(pdf, month, language), "PDF");
        }
    }

    @Test
    void worked_cases_are_what_others_reckoned() {
        for (GoldenCase golden : GoldenCase.all()) {
            assertEquals(figures(golden.expected()), StatementReader.of(golden.statement()), golden.name());
        }
    }

    private static Map<String, Long> figures(JsonNode statement) {
        Map<String, Long> figures = new TreeMap<>();
        statement.fields().forEachRemaining(field -> {
            if (field.getValue().isNumber()) {
                figures.put(field.getKey(), field.getValue().asLong());
            }
        });
        statement
                .get("byProduct")
                .fields()
                .forEachRemaining(product -> product.getValue()
                        .fields()
                        .forEachRemaining(figure -> figures.put(
                                "byProduct." + product.getKey() + "." + figure.getKey(),
                                figure.getValue().asLong())));
        return figures;
    }

    @Test
    void what_is_held_less_what_was_given_back_by_hand_is_the_reserve_in_every_file() throws Exception {
        for (String currency : List.of("USD", "JPY", "KWD")) {
            MonthlyStatement month = SampleStatements.extreme(currency, SampleStatements.LONG_NAME);
            for (Locale language : LANGUAGES) {
                byte[] xlsx = new MonthlyStatementXlsx().render(month, language);
                assertEquals(List.of(), StatementReader.wrongFormulas(xlsx));
                assertTrue(StatementReader.texts(xlsx).contains("a year without disputes"));
                byte[] csv = new MonthlyStatementCsv().render(month, language);
                long held = new String(csv, java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("held"))
                        .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                        .mapToLong(cells -> Long.parseLong(cells[8]))
                        .sum();
                assertEquals(month.closingReserve(), held);
            }
        }
    }

    @Test
    void fees_can_be_reckoned_again_line_by_line() {
        for (MonthlyStatement month : months().toList()) {
            Map<String, Long> sums = new LinkedHashMap<>();
            for (MonthlyStatement.FeeLine fee : month.fees()) {
                double bound = fee.rate().isEmpty() ? 0 : 0.5 * fee.count();
                assertTrue(Math.abs(StatementFees.rounding(fee).doubleValue()) <= bound, fee.toString());
                sums.merge(fee.component().name(), fee.charged(), Math::addExact);
            }
            assertEquals(month.totals().interchange(), sums.getOrDefault("INTERCHANGE", 0L));
            assertEquals(month.totals().markup(), sums.getOrDefault("MARKUP", 0L));
        }
    }

    @Test
    void a_text_that_a_spreadsheet_would_run_is_disarmed() throws Exception {
        MonthlyStatement month = SampleStatements.extreme("USD", "=HYPERLINK(1)");
        String csv = new String(
                new MonthlyStatementCsv().render(month, Locale.ENGLISH), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(csv.contains(",'=HYPERLINK(1)"));
        assertTrue(csv.contains("'=cmd|' /C calc'!A0"));
        byte[] xlsx = new MonthlyStatementXlsx().render(month, Locale.ENGLISH);
        List<String> texts = StatementReader.texts(xlsx);
        assertTrue(texts.contains("'=HYPERLINK(1)"));
        assertTrue(texts.contains("'=cmd|' /C calc'!A0"));
        assertTrue(texts.stream().noneMatch(text -> text.startsWith("=")));
    }

    @Test
    void sums_of_the_workbook_are_formulas_that_carry_their_result() throws Exception {
        MonthlyStatement month = SampleStatements.ordinary();
        byte[] xlsx = new MonthlyStatementXlsx().render(month, Locale.ENGLISH);
        assertTrue(StatementReader.texts(xlsx).stream().noneMatch(text -> text.startsWith("'")));
        assertTrue(StatementReader.formulas(xlsx) > 20);
        assertEquals(List.of(), StatementReader.wrongFormulas(xlsx));
    }
}
