package countinghouse.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Money;
import countinghouse.settlement.MonthlyStatement;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MonthlyStatementTest {
    private final MonthlyStatementPdf pdf = new MonthlyStatementPdf();

    static List<Locale> languages() {
        return List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_month_says_every_figure(Locale language) throws IOException {
        MonthlyStatement month = SampleStatements.ordinary();
        PrintedReport printed = print(month, language);
        assertTrue(printed.pages() <= 3, printed.pages() + " pages");
        assertSays(printed, figures(month));
        assertSays(printed, List.of("d00001", "d00002", "a00001", "PO-0005", "CH-2026-03", "mer_7q2k9d"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_month_is_worded_in_its_language(Locale language) throws IOException {
        String text = print(SampleStatements.ordinary(), language).text();
        List<String> english = List.of("March2026", "Balanceroll-forward", "Visadebitchip", "refundsof990.00on31March");
        List<String> chinese = List.of("2026年3月", "余额结转", "Visa借记卡芯片", "3月31日的退款990.00大于当日入账");
        (language == Locale.ENGLISH ? english : chinese).forEach(word -> assertTrue(text.contains(word), word + text));
        (language == Locale.ENGLISH ? chinese : english).forEach(word -> assertFalse(text.contains(word), word));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_dispute_won_that_was_opened_earlier_counts_to_those_won_and_not_to_those_opened(Locale language)
            throws IOException {
        boolean english = language == Locale.ENGLISH;
        assertSays(
                print(SampleStatements.ordinary(), language),
                List.of(
                        english ? "Disputes opened, 1" : "新增拒付，1",
                        english ? "Disputes won, 2" : "胜诉拒付，2",
                        english ? "d0000227Febwon21Mar" : "d000022月27日3月21日胜诉"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_month_in_which_nothing_happened_says_so(Locale language) throws IOException {
        PrintedReport printed = print(SampleStatements.empty(), language);
        assertEquals(2, printed.pages());
        assertSays(
                printed,
                language == Locale.ENGLISH
                        ? List.of("You took no card payments this month.", "no captures", "晨光文具店")
                        : List.of("本月没有银行卡或钱包收款。", "0笔收款", "晨光文具店"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_largest_amounts_and_the_longest_names_lose_nothing(Locale language) throws IOException {
        for (String currency : List.of("USD", "JPY", "KWD")) {
            for (String name : List.of(
                    SampleStatements.LONG_NAME, SampleStatements.LONG_CHINESE_NAME, SampleStatements.LONG_MIXED_NAME)) {
                MonthlyStatement month = SampleStatements.extreme(currency, name);
                PrintedReport printed = print(month, language);
                assertTrue(printed.pages() <= 4, printed.pages() + " pages");
                assertSays(printed, figures(month));
                assertSays(printed, List.of(name, SampleStatements.LONG_MIXED_NAME));
                assertSays(printed, List.of(language == Locale.ENGLISH ? "given back by hand 12 Mar" : "人工释放3月12日"));
                assertSays(
                        printed,
                        Stream.concat(
                                        month.payouts().stream().map(MonthlyStatement.PayoutLine::bankReference),
                                        month.disputes().stream().map(MonthlyStatement.DisputeLine::reference))
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_text_is_set_in_less_than_seven_points_or_outside_its_page(Locale language) throws IOException {
        for (MonthlyStatement month : samples()) {
            byte[] file = pdf.render(month, language);
            assertEquals(List.of(), PrintedGlyphs.faults(file, 6.95f));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_revision_says_what_it_replaces_and_why(Locale language) throws IOException {
        PrintedReport printed = print(SampleStatements.revised(), language);
        assertSays(
                printed,
                language == Locale.ENGLISH
                        ? List.of(
                                "This replaces revision 1: the bank's references <late> & a new name",
                                "2, of 1 April 2026")
                        : List.of("本版取代第1版：the bank's references <late> & a new name", "第2版"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_file_reads_aloud_and_brings_its_fonts(Locale language) throws IOException {
        PrintedReport printed = print(SampleStatements.ordinary(), language);
        assertEquals(language.toLanguageTag(), printed.language());
        assertTrue(printed.tagged());
        assertTrue(printed.title().contains("CH-2026-03"));
        assertEquals(List.of(), printed.missingFonts());
        List<String> structure = printed.structure();
        assertEquals(1, Collections.frequency(structure, "H1"));
        assertEquals(7, Collections.frequency(structure, "H2"));
        assertEquals(1, Collections.frequency(structure, "Figure"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_file_conforms_to_pdf_ua(Locale language) throws Exception {
        for (MonthlyStatement month : samples()) {
            assertEquals(List.of(), AccessiblePdf.faults(pdf.render(month, language)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_merchants_own_sales_are_told_where_there_were_any(Locale language) throws Exception {
        MonthlyStatement month = SampleStatements.ordinary();
        MonthlyStatement trading = SampleTrade.with(
                month, SampleTrade.of(List.of(SampleDays.ordinary(), SampleDays.ordinary(), SampleDays.empty()), 2));
        byte[] file = pdf.render(trading, language);
        assertEquals(List.of(), AccessiblePdf.faults(file));
        assertEquals(List.of(), PrintedGlyphs.faults(file, 6.95f));
        boolean english = language == Locale.ENGLISH;
        PrintedReport printed = new PrintedReport(file);
        assertSays(printed, List.of("Hudson Terminal", "2,374.54", "8.875", "2,182.54", "193.70", "636.80"));
        assertSays(printed, List.of(english ? "2 tills of this month were still open" : "本月尚有2个班次未交班"));
        byte[] wide =
                pdf.render(SampleTrade.with(month, SampleTrade.of(List.of(SampleDays.extreme("USD")), 0)), language);
        assertEquals(List.of(), PrintedGlyphs.faults(wide, 6.95f));
        assertSays(new PrintedReport(wide), List.of(SampleDays.LONG_CHINESE_NAME, "9,999,999,993.97"));
        byte[] xlsx = new MonthlyStatementXlsx().render(trading, language);
        assertEquals(List.of(), StatementReader.wrongFormulas(xlsx));
        String csv = new String(
                new MonthlyStatementCsv().render(trading, language), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(csv.contains("trade.tender.MASTERCARD,"));
        assertTrue(csv.contains("trade.openShifts,"));
        assertFalse(print(month, language).text().contains(english ? "Yoursalesbystore" : "各门店销售"));
    }

    private static List<MonthlyStatement> samples() {
        return List.of(
                SampleStatements.ordinary(),
                SampleStatements.empty(),
                SampleStatements.extreme("USD", SampleStatements.LONG_MIXED_NAME),
                SampleStatements.extreme("KWD", SampleStatements.LONG_CHINESE_NAME));
    }

    private PrintedReport print(MonthlyStatement month, Locale language) throws IOException {
        return new PrintedReport(pdf.render(month, language));
    }

    private static void assertSays(PrintedReport printed, List<String> expected) throws IOException {
        String text = printed.text();
        for (String each : expected) {
            assertTrue(text.contains(PrintedReport.squeezed(each)), () -> each + " is missing in " + text);
        }
    }

    /** Every amount of the record, formatted apart from the code that is tested. */
    private static List<String> figures(MonthlyStatement month) {
        LongStream totals = LongStream.concat(
                LongStream.of(
                        month.opening(),
                        month.openingReserve(),
                        month.opening() + month.openingReserve(),
                        month.closing(),
                        month.closingReserve(),
                        month.closing() + month.closingReserve(),
                        month.totals().fees()),
                StatementFigure.movements(month).stream().mapToLong(StatementFigure::payable));
        Stream<Long> rows = Stream.of(
                        month.fees().stream().flatMap(fee -> Stream.of(fee.volume(), fee.charged())),
                        month.volumes().stream().flatMap(line -> Stream.of(line.volume(), line.fees())),
                        month.disputes().stream().map(MonthlyStatement.DisputeLine::amount),
                        month.adjustments().stream().map(MonthlyStatement.AdjustmentLine::amount),
                        month.payouts().stream().map(MonthlyStatement.PayoutLine::amount),
                        month.days().stream().map(day -> day.figures().captures()))
                .flatMap(each -> each);
        int places = Money.exponent(month.cover().currency());
        return Stream.concat(totals.boxed(), rows)
                .map(minor -> String.format(Locale.ROOT, "%,." + places + "f", BigDecimal.valueOf(minor, places))
                        .replace('-', '−'))
                .toList();
    }
}
