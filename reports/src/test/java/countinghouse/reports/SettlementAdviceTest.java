package countinghouse.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.settlement.SettlementAdvice;
import countinghouse.settlement.SettlementAdvice.ItemLine;
import countinghouse.settlement.SettlementFigures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettlementAdviceTest {
    private static final LocalDate REFUNDED = LocalDate.of(2026, 3, 9);
    private final SettlementAdvicePdf pdf = new SettlementAdvicePdf();

    static List<Locale> languages() {
        return List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_day_lists_every_item_and_what_it_comes_to(Locale language) throws IOException {
        SettlementAdvice advice = SampleStatements.advice(REFUNDED);
        PrintedReport printed = new PrintedReport(pdf.render(advice, language));
        assertEquals(1, printed.pages());
        assertEquals(List.of(), printed.missingFonts());
        Wording wording = StatementWords.wording(advice.cover(), language);
        for (ItemLine item : advice.items()) {
            assertSays(printed, item.reference());
            assertSays(printed, wording.amount(AdviceSheets.effect(item)));
        }
        assertSays(printed, wording.amount(advice.day().net()));
        assertSays(printed, advice.payout().bankReference());
        assertSays(printed, language == Locale.ENGLISH ? "Monday, 9 March 2026" : "2026年3月9日 星期一");
    }

    @Test
    void items_and_the_days_own_lines_add_up_to_the_net() {
        for (LocalDate day = LocalDate.of(2026, 3, 1); day.getMonthValue() == 3; day = day.plusDays(1)) {
            SettlementAdvice advice = SampleStatements.advice(day);
            SettlementFigures sums = advice.day().figures();
            long items = advice.items().stream().mapToLong(AdviceSheets::effect).sum();
            long own = sums.reserveReleased() - sums.reserveWithheld() - sums.serviceFees();
            assertEquals(advice.day().net(), advice.day().broughtForward() + items + own, day.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_file_conforms_to_pdf_ua_and_nothing_is_cut(Locale language) throws Exception {
        for (SettlementAdvice advice : List.of(
                SampleStatements.advice(REFUNDED),
                SampleStatements.advice(LocalDate.of(2026, 3, 31)),
                SampleStatements.extremeAdvice())) {
            byte[] file = pdf.render(advice, language);
            Samples.keep("advice-" + advice.day().net() + "-" + language.toLanguageTag() + ".pdf", file);
            assertEquals(List.of(), AccessiblePdf.faults(file));
            assertEquals(List.of(), PrintedGlyphs.faults(file, 6.95f));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void more_items_than_are_printed_are_told_of(Locale language) throws IOException {
        PrintedReport printed = new PrintedReport(pdf.render(SampleStatements.extremeAdvice(), language));
        assertSays(
                printed,
                language == Locale.ENGLISH
                        ? "10 more items are in the workbook and the CSV of this advice."
                        : "另有 10 笔明细见本通知的 XLSX 与 CSV 文件。");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_csv_and_the_workbook_hold_every_item(Locale language) throws Exception {
        SettlementAdvice advice = SampleStatements.advice(REFUNDED);
        List<String> lines = List.of(
                new String(new SettlementAdviceCsv().render(advice, language), StandardCharsets.UTF_8).split("\r\n"));
        long effects = lines.stream()
                .filter(line -> line.startsWith("item."))
                .mapToLong(line -> Long.parseLong(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)[9]))
                .sum();
        assertEquals(advice.items().stream().mapToLong(AdviceSheets::effect).sum(), effects);
        byte[] xlsx = new SettlementAdviceXlsx().render(advice, language);
        assertEquals(List.of(), StatementReader.wrongFormulas(xlsx));
        assertTrue(StatementReader.texts(xlsx)
                .containsAll(advice.items().stream().map(ItemLine::reference).toList()));
    }

    private static void assertSays(PrintedReport printed, String expected) throws IOException {
        String text = printed.text();
        assertTrue(text.contains(PrintedReport.squeezed(expected)), () -> expected + " is missing in " + text);
    }
}
