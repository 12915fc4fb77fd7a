package countinghouse.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.sales.ZReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DailyReportCsvTest {
    private final DailyReportCsv csv = new DailyReportCsv();

    @Test
    void every_figure_has_a_line_of_its_own() {
        List<String> lines = lines(SampleDays.ordinary(), Locale.ENGLISH);
        assertEquals("\uFEFFSection,Item,Count,Net,Amount,Currency", lines.getFirst());
        assertTrue(lines.contains("Sales,Gross sales,21,,1223.22,USD"));
        assertTrue(lines.contains("Sales,Discounts,,,-35.95,USD"));
        assertTrue(lines.contains("Tax by rate,8.875 %,,1091.27,96.85,USD"));
        assertTrue(lines.contains("Tenders,Mastercard,4,,454.45,USD"));
        assertTrue(lines.contains("Cash drawer,Difference,,,-0.50,USD"));
        assertTrue(lines.contains("Net sales by hour,18:00,,,393.73,USD"));
        assertTrue(lines.contains("Top products,\"Hand-thrown vase, tall\",2,,297.73,USD"));
        assertTrue(lines.contains("Report,Opened,2026-03-28T06:52:00-04:00,,,"));
    }

    @Test
    void items_are_worded_in_chinese() {
        List<String> lines = lines(SampleDays.ordinary(), Locale.SIMPLIFIED_CHINESE);
        assertTrue(lines.contains("支付方式,现金,14,,318.40,USD"));
        assertTrue(lines.contains("按税率计税,8.875%,,1091.27,96.85,USD"));
    }

    @Test
    void amounts_have_the_places_of_their_currency() {
        assertTrue(
                lines(SampleDays.extreme("JPY"), Locale.ENGLISH).contains("Sales,Gross sales,1234567,,9999999999,JPY"));
        assertTrue(lines(SampleDays.extreme("KWD"), Locale.ENGLISH)
                .contains("Sales,Gross sales,1234567,,9999999999.999,KWD"));
    }

    @Test
    void a_name_that_a_spreadsheet_would_run_is_disarmed() {
        for (String start : List.of("=", "+", "-", "@", "\t", "＝")) {
            List<String> lines = lines(SampleDays.named(start + "HYPERLINK(1)"), Locale.ENGLISH);
            assertTrue(lines.contains("Report,Merchant,'" + start + "HYPERLINK(1),,,"), start);
        }
        List<String> lines = lines(SampleDays.named("=A1,\"x\""), Locale.ENGLISH);
        assertTrue(lines.contains("Report,Merchant,\"'=A1,\"\"x\"\"\",,,"));
        assertFalse(
                lines(SampleDays.named("Mill & Co"), Locale.ENGLISH).toString().contains("'"));
    }

    private List<String> lines(ZReport report, Locale language) {
        return List.of(new String(csv.render(report, language), StandardCharsets.UTF_8).split("\r\n"));
    }
}
