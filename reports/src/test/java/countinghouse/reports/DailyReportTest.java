package countinghouse.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Money;
import countinghouse.sales.ZReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DailyReportTest {
    private final DailyReportPdf pdf = new DailyReportPdf();

    static List<Locale> languages() {
        return List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void an_ordinary_day_fits_one_page_and_says_every_figure(Locale language) throws IOException {
        PrintedReport printed = print(SampleDays.ordinary(), language);
        assertEquals(1, printed.pages());
        assertSays(printed, figures(SampleDays.ordinary()));
        assertSays(printed, names(SampleDays.ordinary()));
        assertSays(printed, List.of("56.54", "288.67", "−0.50", "−35.95", "06:52", "22:08", "0392", "0412"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void an_ordinary_day_is_worded_in_its_language(Locale language) throws IOException {
        String text = print(SampleDays.ordinary(), language).text();
        List<String> english = List.of("Saturday,28March2026", "Netsales", "Topproducts", "8.875%of1,091.27");
        List<String> chinese = List.of("2026年3月28日星期六", "净销售额", "热销商品", "1,091.27的8.875%");
        (language == Locale.ENGLISH ? english : chinese).forEach(word -> assertTrue(text.contains(word), word));
        (language == Locale.ENGLISH ? chinese : english).forEach(word -> assertFalse(text.contains(word), word));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_day_without_sales_says_so_on_one_page(Locale language) throws IOException {
        PrintedReport printed = print(SampleDays.empty(), language);
        assertEquals(1, printed.pages());
        assertSays(printed, names(SampleDays.empty()));
        assertSays(printed, List.of("0.00", "200.00"));
        assertSays(
                printed,
                language == Locale.ENGLISH
                        ? List.of("Nothing was sold on this day.", "Nothing was paid.", "no sales")
                        : List.of("当天没有销售。", "没有收款。", "无销售"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_day_of_large_amounts_and_long_names_loses_nothing(Locale language) throws IOException {
        for (String currency : List.of("USD", "JPY", "KWD")) {
            ZReport report = SampleDays.extreme(currency);
            PrintedReport printed = print(report, language);
            assertTrue(printed.pages() > 1 && printed.pages() <= 4, printed.pages() + " pages");
            assertSays(printed, figures(report));
            assertSays(printed, names(report));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_file_reads_aloud_and_brings_its_fonts(Locale language) throws IOException {
        PrintedReport printed = print(SampleDays.ordinary(), language);
        assertEquals(language.toLanguageTag(), printed.language());
        assertTrue(printed.tagged());
        assertTrue(printed.title().contains("0030"));
        assertEquals(List.of(), printed.missingFonts());
        assertFalse(printed.text().contains("Countinghouse"), "the running head is furniture and not read");
        List<String> structure = printed.structure();
        assertEquals(1, Collections.frequency(structure, "H1"));
        assertEquals(8, Collections.frequency(structure, "H2"));
        assertEquals(8, Collections.frequency(structure, "Table"));
        assertEquals(1, Collections.frequency(structure, "Figure"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_file_conforms_to_pdf_ua(Locale language) throws Exception {
        for (ZReport report : List.of(SampleDays.ordinary(), SampleDays.empty(), SampleDays.extreme("USD"))) {
            assertEquals(List.of(), AccessiblePdf.faults(pdf.render(report, language)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_card_taken_at_the_till_is_not_called_a_terminal(Locale language) throws IOException {
        PrintedReport printed = print(SampleDays.ordinary(), language);
        assertSays(
                printed,
                language == Locale.ENGLISH
                        ? List.of("Terminal CH-2207", "At the till")
                        : List.of("终端 CH-2207", "收银台录入"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_character_no_font_has_does_not_stop_the_report(Locale language) throws IOException {
        PrintedReport printed = print(SampleDays.named("Café 😀 ร้าน مقهى & <Ελλάς> 珈琲屋"), language);
        assertSays(printed, List.of("Café", "<Ελλάς>", "珈琲屋", "1,187.27"));
    }

    private PrintedReport print(ZReport report, Locale language) throws IOException {
        return new PrintedReport(pdf.render(report, language));
    }

    private static void assertSays(PrintedReport printed, List<String> expected) throws IOException {
        String text = printed.text();
        for (String each : expected) {
            assertTrue(text.contains(PrintedReport.squeezed(each)), () -> each + " is missing in " + text);
        }
    }

    /** Every amount of the record, formatted apart from the code that is tested. */
    private static List<String> figures(ZReport report) {
        LongStream totals = LongStream.of(
                report.gross(),
                -report.discounts(),
                -report.returns(),
                report.net(),
                report.tax(),
                report.tips(),
                report.taken(),
                report.openingFloat(),
                report.cashSales(),
                report.cashExpected(),
                report.cashCounted(),
                report.cashDifference(),
                report.voidsAmount());
        Stream<Long> rows = Stream.of(
                        report.taxes().stream().flatMap(tax -> Stream.of(tax.net(), tax.tax())),
                        report.tenders().stream().map(ZReport.TenderLine::amount),
                        report.hours().stream().map(ZReport.HourLine::net),
                        report.topProducts().stream().map(ZReport.ProductLine::net),
                        report.terminals().stream().map(ZReport.TerminalLine::amount))
                .flatMap(each -> each);
        int places = Money.exponent(report.currency());
        return Stream.concat(totals.boxed(), rows)
                .map(minor -> String.format(Locale.ROOT, "%,." + places + "f", BigDecimal.valueOf(minor, places))
                        .replace('-', '−'))
                .toList();
    }

    private static List<String> names(ZReport report) {
        return Stream.concat(
                        Stream.of(
                                report.merchant(), report.store(), report.till(), report.openedBy(), report.closedBy()),
                        report.topProducts().stream().map(ZReport.ProductLine::name))
                .toList();
    }
}
