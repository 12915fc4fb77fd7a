package countinghouse.platform;

import countinghouse.kernel.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV files whose first line names the columns, as a stream. Blank lines at the end are no lines; anywhere else they are wrong. A byte order
 * mark, as spreadsheets write it, is no part of the first name.
 */
public final class CsvLines {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(false)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private final List<String> columns;

    /** @param columns that must be there, in whatever order, and no others */
    public CsvLines(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /** @param number of the line in the file; the header is line 1 */
    public record Line(long number, Map<String, String> values) {
        public String get(String column) {
            return values.getOrDefault(column, "");
        }

        /** @throws Refusal file.line, with this line's number */
        public Refusal wrong(String reason) {
            return CsvLines.wrong(number, reason);
        }
    }

    /** A line of a file is refused, and with it the file. @param reason in English, as commands print it */
    public static Refusal wrong(long line, String reason) {
        return Refusal.invalid("file.line", Map.of("line", Long.toString(line), "reason", reason));
    }

    /** @throws Refusal file.line, at the first line that is no line of such a file, or that the reader refuses */
    public void read(InputStream in, Consumer<Line> reader) {
        long at = 1;
        try (CSVParser parser = FORMAT.parse(utf8(in))) {
            requireColumns(parser.getHeaderNames());
            long blank = 0;
            for (CSVRecord record : parser) {
                at = parser.getCurrentLineNumber();
                if (record.size() == 1 && record.get(0).isBlank()) {
                    blank = blank == 0 ? at : blank;
                    continue;
                }
                if (blank > 0) {
                    throw wrong(blank, "the line is blank");
                }
                if (record.size() != columns.size()) {
                    throw wrong(at, "has " + record.size() + " columns instead of " + columns.size());
                }
                reader.accept(new Line(at, record.toMap()));
            }
        } catch (CharacterCodingException e) {
            throw wrong(at + 1, "is not UTF-8");
        } catch (IOException | UncheckedIOException e) {
            throw wrong(at + 1, "cannot be read as CSV");
        } catch (IllegalArgumentException e) {
            throw wrong(1, "the header names a column twice or not at all");
        }
    }

    private void requireColumns(List<String> found) {
        if (found.size() != columns.size() || !found.containsAll(columns)) {
            throw wrong(1, "the header must be " + String.join(",", columns));
        }
    }

    private static Reader utf8(InputStream in) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
