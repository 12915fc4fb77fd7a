package countinghouse.reports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Writes comma-separated values as RFC 4180 says, in UTF-8 with a byte order mark so that spreadsheets read Chinese. A text that a spreadsheet
 * would run as a formula (it begins with {@code = + - @}, a tab or a line break) is disarmed by an apostrophe; numbers are written by this
 * class itself and stay numbers, with a plain minus.
 */
final class CsvSheet {
    private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private final StringBuilder rows = new StringBuilder("\uFEFF");
    private boolean atStart = true;

    CsvSheet text(String value) {
        String safe = disarmed(value);
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return cell(quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
    }

    /** A text as a spreadsheet may read it: as a text. */
    static String disarmed(String value) {
        return !value.isEmpty() && STARTS_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    CsvSheet number(BigDecimal value) {
        return cell(value.toPlainString());
    }

    CsvSheet number(long value) {
        return cell(Long.toString(value));
    }

    CsvSheet empty() {
        return cell("");
    }

    void endRow() {
        rows.append("\r\n");
        atStart = true;
    }

    byte[] bytes() {
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private CsvSheet cell(String written) {
        if (!atStart) {
            rows.append(',');
        }
        rows.append(written);
        atStart = false;
        return this;
    }
}
