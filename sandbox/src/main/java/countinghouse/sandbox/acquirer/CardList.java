package countinghouse.sandbox.acquirer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads lists as their publishers' collectors write them: CSV with a header, columns found by name, cells in quotes where they hold commas. */
final class CardList {
    private CardList() {}

    /** One row under its header. */
    record Row(List<String> header, List<String> cells) {
        /** Empty where the list has no such column, or the row ends before it. */
        String cell(String column) {
            int at = header.indexOf(column);
            return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
        }
    }

    /** @throws IOException also where one of the columns is missing: then it is another kind of list */
    static List<Row> read(Path file, List<String> needed) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> header = lines.isEmpty() ? List.of() : cells(lines.getFirst());
        if (!header.containsAll(needed)) {
            throw new IOException(file.getFileName() + ": columns are missing, of " + needed);
        }
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> new Row(header, cells(line)))
                .toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
