package countinghouse.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {
    @ParameterizedTest
    @ValueSource(strings = {"id,at\n7,now\n", "\uFEFFid,at\r\n7,now\r\n\r\n", "\uFEFFat,id\nnow,7"})
    void lines_are_read_as_editors_and_spreadsheets_write_them(String file) {
        List<String> read = new ArrayList<>();
        new CsvLines(List.of("id", "at"))
                .read(
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        line -> read.add(line.number() + ": " + line.get("id") + " " + line.get("at")));
        assertEquals(List.of("2: 7 now"), read);
    }
}
