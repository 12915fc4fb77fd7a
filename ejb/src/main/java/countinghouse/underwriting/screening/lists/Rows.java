package countinghouse.underwriting.screening.lists;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a file with separated fields, quoted or not, as RFC 4180 has them. A field may hold line ends inside quotes.
 */
final class Rows {
    /** @param line where the row begins, counted from 1 */
    record Row(int line, List<String> fields) {}

    private final ListText text;
    private final char separator;
    private int at;
    private int line = 1;

    private Rows(ListText text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** Every row with exactly so many fields, or nothing. */
    static List<Row> read(ListText text, char separator, int fields) throws ListUnreadable {
        var rows = new Rows(text, separator);
        var read = new ArrayList<Row>();
        while (rows.more()) {
            Row row = rows.next();
            if (row.fields().size() == 1 && row.fields().getFirst().isBlank()) {
                continue;
            }
            if (row.fields().size() != fields) {
                throw new ListUnreadable(
                        text.file(), row.line(), "has " + row.fields().size() + " fields, not " + fields);
            }
            read.add(row);
        }
        return read;
    }

    private boolean more() {
        return at < text.characters().length();
    }

    private Row next() throws ListUnreadable {
        int begun = line;
        var fields = new ArrayList<String>();
        do {
            fields.add(field());
        } while (take(separator));
        take('\r');
        if (more() && !take('\n')) {
            throw new ListUnreadable(text.file(), line, "something follows a closing quote");
        }
        line++;
        return new Row(begun, fields);
    }

    private boolean take(char expected) {
        boolean is = more() && text.characters().charAt(at) == expected;
        at += is ? 1 : 0;
        return is;
    }

    private String field() throws ListUnreadable {
        return take('"') ? quoted() : plain();
    }

    private String plain() {
        int from = at;
        while (more()
                && "\r\n".indexOf(text.characters().charAt(at)) < 0
                && text.characters().charAt(at) != separator) {
            at++;
        }
        return text.characters().substring(from, at);
    }

    private String quoted() throws ListUnreadable {
        int begun = line;
        var field = new StringBuilder();
        while (more()) {
            char next = text.characters().charAt(at++);
            if (next == '"' && !take('"')) {
                while (take(' ')) {
                    continue;
                }
                return field.toString();
            }
            line += next == '\n' ? 1 : 0;
            field.append(next);
        }
        throw new ListUnreadable(text.file(), begun, "a quote is not closed");
    }
}
