package countinghouse.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.settlement.Tariff.CardUse;
import countinghouse.settlement.Transactions.Line;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class TransactionsXlsxTest {
    private static final Line REFUND = new Line(
            "itm_1",
            Instant.parse("2026-03-09T14:30:00Z"),
            LocalDate.of(2026, 3, 9),
            "REFUND",
            "=r1",
            "c1",
            new CardUse("VISA", "DEBIT", "CHIP", "DOMESTIC"),
            4_000,
            -4_000,
            -64,
            0,
            0,
            25,
            "");

    private static List<Row> written(Locale language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TransactionsXlsx book = new TransactionsXlsx(language, "USD", ZoneId.of("America/New_York"), out)) {
            book.add(REFUND);
        }
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return read.getFirstSheet().read();
        }
    }

    @Test
    void a_row_has_the_merchants_clock_and_amounts_in_major_units_as_they_count_for_the_merchant() throws IOException {
        Row row = written(Locale.ENGLISH).get(1);
        assertEquals(LocalDateTime.of(2026, 3, 9, 10, 30), row.getCellAsDate(0).orElseThrow());
        assertEquals(new BigDecimal("-40"), number(row, 8).setScale(0));
        assertEquals(new BigDecimal("0.64"), number(row, 9));
        assertEquals(new BigDecimal("-0.25"), number(row, 12));
        assertEquals(new BigDecimal("-39.61"), number(row, 13));
    }

    @Test
    void a_text_that_a_spreadsheet_would_run_is_disarmed() throws IOException {
        assertEquals("'=r1", written(Locale.ENGLISH).get(1).getCellText(3));
    }

    @Test
    void heads_are_in_the_readers_language() throws IOException {
        assertEquals("Time", written(Locale.ENGLISH).getFirst().getCellText(0));
        assertEquals("时间", written(Locale.SIMPLIFIED_CHINESE).getFirst().getCellText(0));
    }

    private static BigDecimal number(Row row, int column) {
        return row.getCellAsNumber(column).orElseThrow().stripTrailingZeros();
    }
}
