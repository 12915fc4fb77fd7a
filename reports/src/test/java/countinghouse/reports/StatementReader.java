package countinghouse.reports;

import countinghouse.kernel.Money;
import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.SettlementFigures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads a statement's figures, by their keys and in minor units, out of the files a merchant gets. */
final class StatementReader {
    private static final List<String> KEYS = List.of(
            "opening",
            "openingReserve",
            "captures",
            "refunds",
            "interchange",
            "scheme",
            "markup",
            "otherFees",
            "serviceFees",
            "disputes",
            "disputesWon",
            "adjustments",
            "reserveWithheld",
            "reserveReleased",
            "payouts",
            "closing",
            "closingReserve");
    private static final Map<String, String> COUNTS =
            Map.of("captures", "captureCount", "refunds", "refundCount", "payouts", "payoutCount");

    private StatementReader() {}

    static Map<String, Long> of(MonthlyStatement month) {
        SettlementFigures sums = month.totals();
        long[] values = {
            month.opening(),
            month.openingReserve(),
            sums.captures(),
            sums.refunds(),
            sums.interchange(),
            sums.scheme(),
            sums.markup(),
            sums.otherFees(),
            sums.serviceFees(),
            sums.disputes(),
            sums.disputesWon(),
            sums.adjustments(),
            sums.reserveWithheld(),
            sums.reserveReleased(),
            sums.payouts(),
            month.closing(),
            month.closingReserve()
        };
        Map<String, Long> figures = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            figures.put(KEYS.get(i), values[i]);
        }
        figures.put("captureCount", (long) sums.captureCount());
        figures.put("refundCount", (long) sums.refundCount());
        figures.put("payoutCount", (long) sums.payoutCount());
        for (MonthlyStatement.VolumeLine line : month.volumes()) {
            String key = "byProduct." + line.scheme() + "/" + line.product();
            figures.merge(key + ".count", (long) line.count(), Long::sum);
            figures.merge(key + ".volume", line.volume(), Long::sum);
            figures.merge(key + ".fees", line.fees(), Long::sum);
        }
        return figures;
    }

    static Map<String, Long> ofCsv(byte[] file, String currency) {
        Map<String, Long> figures = new TreeMap<>();
        for (String line : new String(file, StandardCharsets.UTF_8).split("\r\n")) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            boolean product = cells[0].startsWith("byProduct.");
            if (product || KEYS.contains(cells[0])) {
                if (!cells[10].equals(currency)) {
                    throw new IllegalStateException("currency of " + line);
                }
                put(figures, cells[0], cells[4].isEmpty() ? null : Long.valueOf(cells[4]), cells[6], cells[8]);
            }
        }
        return figures;
    }

    private static void put(Map<String, Long> figures, String key, Long count, String volume, String amount) {
        if (key.startsWith("byProduct.")) {
            figures.put(key + ".count", count);
            figures.put(key + ".volume", Long.valueOf(volume));
            figures.put(key + ".fees", Long.valueOf(amount));
            return;
        }
        figures.put(key, Long.valueOf(amount));
        if (COUNTS.containsKey(key)) {
            figures.put(COUNTS.get(key), count);
        }
    }

    static Map<String, Long> ofXlsx(byte[] file, String currency) throws IOException {
        int places = Money.exponent(currency);
        Map<String, Long> figures = new TreeMap<>();
        for (Row row : rows(file)) {
            String key = row.getCellCount() == 0 || row.getCell(0) == null
                    ? ""
                    : row.getCell(0).getText();
            boolean product = key.startsWith("byProduct.");
            if (product || KEYS.contains(key)) {
                Long count = row.getCell(2) == null || row.getCell(2).getType() == CellType.EMPTY
                        ? null
                        : row.getCell(2).asNumber().longValueExact();
                String first = minor(row.getCell(3), places);
                put(figures, key, count, first, product ? minor(row.getCell(4), places) : first);
            }
        }
        return figures;
    }

    private static String minor(Cell cell, int places) {
        return number(cell)
                .movePointRight(places)
                .setScale(0, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static BigDecimal number(Cell cell) {
        return new BigDecimal(cell.getRawValue());
    }

    private static List<Row> rows(byte[] file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : book.getSheets().toList()) {
                rows.addAll(sheet.read());
            }
        }
        return rows;
    }

    static List<String> texts(byte[] file) throws IOException {
        return rows(file).stream()
                .flatMap(row -> row.stream())
                .filter(cell -> cell != null && cell.getType() == CellType.STRING)
                .map(Cell::asString)
                .toList();
    }

    static long formulas(byte[] file) throws IOException {
        return rows(file).stream()
                .flatMap(row -> row.stream())
                .filter(cell -> cell != null && cell.getType() == CellType.FORMULA)
                .count();
    }

    /** Formulas whose result is not what a spreadsheet would reckon. */
    static List<String> wrongFormulas(byte[] file) throws IOException {
        List<String> wrong = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : book.getSheets().toList()) {
                Map<String, BigDecimal> numbers = new HashMap<>();
                for (Row row : sheet.read()) {
                    row.stream().filter(cell -> cell != null).forEach(cell -> check(sheet, cell, numbers, wrong));
                }
            }
        }
        return wrong;
    }

    private static void check(Sheet sheet, Cell cell, Map<String, BigDecimal> numbers, List<String> wrong) {
        String at = cell.getAddress().toString();
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
            numbers.put(at, number(cell));
        }
        Matcher sum = Pattern.compile("SUM\\(([A-Z])(\\d+):[A-Z](\\d+)\\)")
                .matcher(cell.getFormula() == null ? "" : cell.getFormula());
        if (sum.matches()) {
            BigDecimal reckoned = BigDecimal.ZERO;
            for (int row = Integer.parseInt(sum.group(2)); row <= Integer.parseInt(sum.group(3)); row++) {
                reckoned = reckoned.add(numbers.getOrDefault(sum.group(1) + row, BigDecimal.ZERO));
            }
            if (reckoned.compareTo(number(cell)) != 0) {
                wrong.add(sheet.getName() + " " + at + " " + cell.getFormula() + ": " + reckoned + " is not "
                        + number(cell));
            }
        }
    }

    /** From the balance table and the table of cards, as one reads them. */
    static Map<String, Long> ofPdf(byte[] file, MonthlyStatement month, Locale language) throws IOException {
        Wording wording = StatementWords.wording(month.cover(), language);
        PdfLines lines = new PdfLines(
                PrintedGlyphs.lines(file), Money.exponent(month.cover().currency()));
        Map<String, Long> figures = new TreeMap<>();
        lines.balance(wording.say("figure.opening").strip(), "opening", "openingReserve", figures);
        lines.balance(wording.say("figure.closing").strip(), "closing", "closingReserve", figures);
        for (String key : KEYS) {
            if (key.startsWith("opening") || key.startsWith("closing")) {
                continue;
            }
            if (key.equals("adjustments")) {
                figures.put(key, lines.adjustments(wording.say("figure.adjustments"), wording));
                continue;
            }
            long[] found = lines.moved(wording.say("figure." + key));
            boolean positive =
                    Stream.of("captures", "disputesWon", "reserveReleased").anyMatch(key::equals);
            figures.put(key, positive ? found[1] : -found[1]);
            if (COUNTS.containsKey(key)) {
                figures.put(COUNTS.get(key), found[0]);
            }
        }
        lines.cards(month, wording, figures);
        return figures;
    }
}
