package countinghouse.reports;

import countinghouse.kernel.Money;
import countinghouse.settlement.Transactions.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A merchant's transactions as a workbook, sent while it is written: a row each, a million rows on a sheet. */
public final class TransactionsXlsx implements AutoCloseable {
    private static final int ROWS_AT_A_TIME = 1_000;

    /** Spreadsheets hold 1,048,576. */
    private static final int ROWS_ON_A_SHEET = 1_000_000;

    private static final String[] HEADS = {
        "advice.time",
        "days.day",
        "advice.what",
        "adjustments.reference",
        "csv.of",
        "advice.scheme",
        "csv.product",
        "csv.entry-mode",
        "csv.amount",
        "figure.interchange",
        "figure.scheme",
        "figure.markup",
        "figure.otherFees",
        "csv.effect",
        "adjustments.reason"
    };
    private static final int[] WIDTHS = {20, 12, 20, 34, 34, 14, 14, 14, 18, 14, 14, 14, 14, 18, 40};
    private static final int REFERENCE = 3;
    private static final int OF = 4;
    private static final int FIRST_AMOUNT = 8;
    private static final int LAST_AMOUNT = 13;
    private static final int NOTE = 14;

    /** Half of the time for a file that is a third larger: a million rows are to be there in seconds. */
    private static final int COMPRESSION = 1;

    private final Workbook book;
    private final Wording wording;
    private final StatementWords words;
    private final int places;
    private final String pattern;
    private Worksheet sheet;
    private int sheets;
    private int row;
    private int firstPlain;

    /**
     * @param currency of every amount
     * @param zone the merchant's clock
     * @param out stays open
     */
    public TransactionsXlsx(Locale locale, String currency, ZoneId zone, OutputStream out) {
        this.wording = new Wording(StatementWords.BUNDLE, locale, currency, zone);
        this.words = new StatementWords(wording);
        this.places = Money.exponent(currency);
        this.pattern = places == 0 ? "#,##0" : "#,##0." + "0".repeat(places);
        this.book = new Workbook(out, "Countinghouse", "1.0");
        book.setCompressionLevel(COMPRESSION);
        this.sheet = begun();
    }

    public void add(Line line) {
        if (row > ROWS_ON_A_SHEET) {
            finish();
            sheet = begun();
        }
        sheet.value(row, 0, LocalDateTime.ofInstant(line.at(), wording.zone()));
        sheet.value(row, 1, line.businessDay());
        text(2, wording.sayOr("item." + line.kind(), line.kind()));
        unique(REFERENCE, line.reference());
        unique(OF, line.ofReference());
        text(5, words.scheme(line.card().scheme()));
        text(6, line.card().product());
        text(7, words.entryMode(line.card().entryMode()));
        amounts(line.amount(), -line.interchange(), -line.scheme(), -line.markup(), -line.other(), line.effect());
        unique(NOTE, line.note());
        row++;
        if (row % ROWS_AT_A_TIME == 0) {
            format();
            written(sheet::flush);
        }
    }

    private void amounts(long... minor) {
        for (int i = 0; i < minor.length; i++) {
            sheet.value(row, FIRST_AMOUNT + i, BigDecimal.valueOf(minor[i], places));
        }
    }

    /** Few texts in many rows: each is kept once. */
    private void text(int column, String value) {
        if (!value.isEmpty()) {
            sheet.value(row, column, CsvSheet.disarmed(value));
        }
    }

    /** Another text in each row: written where it stands, and not kept. */
    private void unique(int column, String value) {
        if (!value.isEmpty()) {
            sheet.inlineString(row, column, CsvSheet.disarmed(value));
        }
    }

    /** The rows that wait to be written, a column at a time: cell by cell it takes longer than everything else. */
    private void format() {
        if (row > firstPlain) {
            format(0, 0, "yyyy-mm-dd hh:mm:ss");
            format(1, 1, "yyyy-mm-dd");
            format(FIRST_AMOUNT, LAST_AMOUNT, pattern);
            firstPlain = row;
        }
    }

    private void format(int from, int through, String format) {
        sheet.range(firstPlain, from, row - 1, through).style().format(format).set();
    }

    private void finish() {
        format();
        written(sheet::finish);
    }

    private Worksheet begun() {
        sheets++;
        String name = wording.say("advice.items");
        Worksheet next = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        for (int column = 0; column < WIDTHS.length; column++) {
            next.width(column, WIDTHS[column]);
            next.value(0, column, CsvSheet.disarmed(wording.say(HEADS[column])));
            next.style(0, column).bold().wrapText(true).set();
        }
        next.freezePane(0, 1);
        row = 1;
        firstPlain = 1;
        return next;
    }

    @Override
    public void close() {
        finish();
        written(book::close);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void written(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
