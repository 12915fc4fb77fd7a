package countinghouse.gateways.clearing;

import countinghouse.kernel.Refusal;
import countinghouse.platform.CsvLines;
import countinghouse.settlement.gateway.ClearingReport;
import countinghouse.settlement.gateway.ClearingReport.Effect;
import countinghouse.settlement.gateway.ClearingReport.Line;
import countinghouse.settlement.gateway.ClearingReport.Total;
import countinghouse.settlement.gateway.Unreadable;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a report: lines, and at the end a total of each currency, without which it is not whole. */
final class ClearingCsv {
    private static final CsvLines FORM = new CsvLines(
            List.of(("line,kind,reference,payment,merchant,terminal,rrn,currency,amount_minor,scheme,product,"
                            + "entry_mode,region,interchange_minor,scheme_fee_minor,net_minor,at")
                    .split(",")));
    private static final String TOTAL = "TOTAL";
    private static final Map<String, Effect> EFFECTS = Map.of(
            "PURCHASE", Effect.CAPTURE,
            "CAPTURE", Effect.CAPTURE,
            "REVERSAL_OF_PURCHASE", Effect.CAPTURE_UNDONE,
            "REVERSAL_OF_CAPTURE", Effect.CAPTURE_UNDONE,
            "CANCEL_OF_PURCHASE", Effect.CAPTURE_UNDONE,
            "CANCEL_OF_CAPTURE", Effect.CAPTURE_UNDONE,
            "REFUND", Effect.REFUND,
            "REVERSAL_OF_REFUND", Effect.REFUND_UNDONE,
            "DISPUTE", Effect.DISPUTE,
            "DISPUTE_WON", Effect.DISPUTE_WON);
    /** Moves no money. */
    private static final String LOST = "DISPUTE_LOST";

    private final List<Line> lines = new ArrayList<>();
    private final List<Total> totals = new ArrayList<>();
    private @Nullable String reference;
    private @Nullable LocalDate day;
    private @Nullable Instant through;

    private ClearingCsv() {}

    static ClearingReport read(byte[] content) throws Unreadable {
        ClearingCsv reader = new ClearingCsv();
        try {
            FORM.read(new ByteArrayInputStream(content), reader::line);
        } catch (Refusal e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
        return reader.report();
    }

    private void line(CsvLines.Line line) {
        if (line.get("line").equals(TOTAL)) {
            reference = line.get("reference");
            day = LocalDate.parse(line.get("payment"));
            through = Instant.parse(line.get("at"));
            totals.add(new Total(line.get("currency"), number(line, "kind"), sums(line)));
        } else if (!line.get("kind").equals(LOST)) {
            lines.add(new Line(
                    (int) number(line, "line"),
                    effect(line),
                    line.get("reference"),
                    line.get("payment"),
                    line.get("merchant"),
                    line.get("rrn"),
                    line.get("currency"),
                    sums(line)));
        }
    }

    private static Effect effect(CsvLines.Line line) {
        Effect effect = EFFECTS.get(line.get("kind"));
        if (effect == null) {
            throw line.wrong("the kind " + line.get("kind") + " is not known");
        }
        return effect;
    }

    private static ClearingReport.Sums sums(CsvLines.Line line) {
        return new ClearingReport.Sums(
                number(line, "amount_minor"), -number(line, "interchange_minor"), -number(line, "scheme_fee_minor"));
    }

    private static long number(CsvLines.Line line, String column) {
        try {
            return Long.parseLong(line.get(column));
        } catch (NumberFormatException e) {
            throw line.wrong(column + " is not a number");
        }
    }

    private ClearingReport report() throws Unreadable {
        if (reference == null || reference.isEmpty() || day == null || through == null) {
            throw new Unreadable("no total at the end");
        }
        return new ClearingReport(reference, day, through, lines, totals);
    }
}
