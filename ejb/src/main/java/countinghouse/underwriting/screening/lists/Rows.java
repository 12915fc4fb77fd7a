package countinghouse.underwriting.screening.lists;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a file with separated fields, quoted or not, as RFC 4180 has them. */
final class Rows {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    /** @param line where the row ends, counted from 1 */
    record Row(int line, List<String> fields) {}

    private Rows() {}

    /** Every row with exactly so many fields, or nothing. */
    static List<Row> read(ListText text, char separator, int fields) throws ListUnreadable {
        var read = new ArrayList<Row>();
        CSVFormat format = FORMAT.builder().setDelimiter(separator).get();
        try (var parser = CSVParser.parse(new StringReader(text.characters()), format)) {
            try {
                for (CSVRecord found : parser) {
                    Row row = new Row((int) parser.getCurrentLineNumber(), Arrays.asList(found.values()));
                    if (row.fields().size() == 1 && row.fields().getFirst().isBlank()) {
                        continue;
                    }
                    if (row.fields().size() != fields) {
                        throw new ListUnreadable(
                                text.file(), row.line(), "has " + row.fields().size() + " fields, not " + fields);
                    }
                    read.add(row);
                }
            } catch (UncheckedIOException malformed) {
                throw new ListUnreadable(
                        text.file(),
                        (int) parser.getCurrentLineNumber(),
                        "has a quote that is not closed as it should be");
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return read;
    }
}
