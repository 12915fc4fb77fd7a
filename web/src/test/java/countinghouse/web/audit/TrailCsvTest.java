package countinghouse.web.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.audit.Audit.TrailRow;
import countinghouse.web.Csv;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "'x"})
    void what_a_spreadsheet_could_take_for_a_formula_gets_an_apostrophe(String text) {
        assertEquals("'" + text, Csv.cell(text));
    }

    @Test
    void a_cell_with_quotes_commas_or_line_breaks_is_quoted() {
        assertEquals("\"a,b\"", Csv.cell("a,b"));
        assertEquals("\"{\"\"a\"\":1}\"", Csv.cell("{\"a\":1}"));
        assertEquals("\"'\r=1\"", Csv.cell("\r=1"));
        assertEquals("", Csv.cell(""));
    }

    @Test
    void a_line_has_what_the_hash_covers_as_the_database_writes_it() {
        TrailRow row = new TrailRow(
                "aud_1",
                Instant.parse("2026-11-25T10:00:00.1Z"),
                "usr_1",
                "Ann",
                "key.created",
                "key_1",
                "{}",
                7L,
                "h",
                "p");
        assertEquals(
                "mer_1,7,aud_1,2026-11-25 10:00:00.100000,usr_1,Ann,key.created,key_1,{},h,p\r\n",
                TrailCsv.line("mer_1", row));
    }
}
