package countinghouse.reports;

import countinghouse.kernel.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook written row by row. Amounts are numbers in major units, sums are formulas, texts that a spreadsheet would run are disarmed. A
 * formula carries its result, which it was given and which the reader's program reckons again.
 */
final class XlsxBook implements AutoCloseable {
    private static final int ROWS_AT_A_TIME = 1_000;
    private static final String DATE = "yyyy-mm-dd";
    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";

    private final Path file;
    private final Workbook book;
    private final List<List<String>> results = new ArrayList<>();
    private final String currency;
    private final String pattern;

    /** @param currency of every amount */
    XlsxBook(String currency) {
        try {
            this.file = Files.createTempFile("workbook", ".xlsx");
            this.book = new Workbook(Files.newOutputStream(file), "Countinghouse", "1.0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.currency = currency;
        int places = Money.exponent(currency);
        this.pattern = places == 0 ? "#,##0" : "#,##0." + "0".repeat(places);
    }

    /** The next sheet, with its name and heads worded; the one before must be finished. */
    Page page(Wording wording, String name, String... heads) {
        results.add(new ArrayList<>());
        String[] said = Arrays.stream(heads).map(wording::say).toArray(String[]::new);
        return new Page(book.newWorksheet(wording.say(name)), results.getLast(), said);
    }

    byte[] bytes() {
        try {
            book.close();
            return FormulaResults.into(file, results);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what was written on the way. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cells one after another. */
    final class Page {
        private final Worksheet sheet;
        private final List<String> formulas;
        private int row;
        private int column;
        private boolean bold;

        private Page(Worksheet sheet, List<String> formulas, String... heads) {
            this.sheet = sheet;
            this.formulas = formulas;
            for (String head : heads) {
                sheet.value(0, column, CsvSheet.disarmed(head));
                sheet.style(0, column)
                        .bold()
                        .wrapText(true)
                        .verticalAlignment("bottom")
                        .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                        .set();
                column++;
            }
            sheet.freezePane(0, 1);
            sheet.pageOrientation("landscape");
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            row = 1;
            column = 0;
        }

        Page widths(int... characters) {
            for (int i = 0; i < characters.length; i++) {
                sheet.width(i, characters[i]);
            }
            return this;
        }

        Page text(String value) {
            if (!value.isEmpty()) {
                sheet.value(row, column, CsvSheet.disarmed(value));
                emphasise();
            }
            column++;
            return this;
        }

        Page amount(long minor) {
            sheet.value(row, column, new Money(minor, currency).major());
            return formatted(pattern);
        }

        Page amount(@Nullable Long minor) {
            return minor == null ? blank() : amount(minor.longValue());
        }

        Page count(@Nullable Integer count) {
            if (count == null) {
                return blank();
            }
            sheet.value(row, column, count);
            return formatted("#,##0");
        }

        /** @param exact decimal, or empty */
        Page rate(String exact) {
            if (exact.isEmpty()) {
                return blank();
            }
            sheet.value(row, column, new BigDecimal(exact));
            return formatted("0.00##%");
        }

        /** A part of a minor unit, such as what rounding took. */
        Page exact(BigDecimal minor) {
            int places = Money.exponent(currency);
            sheet.value(row, column, minor.movePointLeft(places));
            return formatted("0." + "0".repeat(places + 4));
        }

        Page date(@Nullable LocalDate date) {
            if (date == null) {
                return blank();
            }
            sheet.value(row, column, date);
            return formatted(DATE);
        }

        /** On the merchant's clock. */
        Page moment(LocalDateTime at) {
            sheet.value(row, column, at);
            return formatted(MOMENT);
        }

        Page blank() {
            column++;
            return this;
        }

        /** Sums the cells above in this column, from a row on (1 is the first below the heads). */
        Page sum(int from, long minor) {
            String letter = letter(column);
            return formula("SUM(" + letter + (from + 1) + ":" + letter + row + ")", minor);
        }

        Page sumOfCounts(int from, long count) {
            String letter = letter(column);
            sheet.formula(row, column, "SUM(" + letter + (from + 1) + ":" + letter + row + ")");
            formulas.add(Long.toString(count));
            return formatted("#,##0");
        }

        Page formula(String expression, long minor) {
            sheet.formula(row, column, expression);
            formulas.add(new Money(minor, currency).major().toPlainString());
            return formatted(pattern);
        }

        /** What follows in this row is set bold, with a rule above. */
        Page total() {
            bold = true;
            return this;
        }

        /** Number of the row being written, 1 being the first below the heads. */
        int at() {
            return row;
        }

        void end() {
            row++;
            column = 0;
            bold = false;
            if (row % ROWS_AT_A_TIME == 0) {
                flush(false);
            }
        }

        void finish() {
            flush(true);
        }

        private void flush(boolean last) {
            try {
                if (last) {
                    sheet.finish();
                } else {
                    sheet.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Page formatted(String format) {
            if (bold) {
                sheet.style(row, column)
                        .format(format)
                        .bold()
                        .borderStyle(BorderSide.TOP, BorderStyle.THIN)
                        .set();
            } else {
                sheet.style(row, column).format(format).set();
            }
            column++;
            return this;
        }

        private void emphasise() {
            if (bold) {
                sheet.style(row, column)
                        .bold()
                        .borderStyle(BorderSide.TOP, BorderStyle.THIN)
                        .set();
            }
        }
    }

    static String letter(int column) {
        return String.valueOf((char) ('A' + column));
    }
}
