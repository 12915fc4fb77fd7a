package countinghouse.web;

/**
 * Cells of CSV (RFC 4180). A spreadsheet must not take a text for a formula: one that begins with = + - @, a tab, a line break or an
 * apostrophe gets an apostrophe in front, so that taking one away always gives the original.
 */
public final class Csv {
    private Csv() {}

    public static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r\n'".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
