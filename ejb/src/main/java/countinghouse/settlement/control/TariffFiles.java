package countinghouse.settlement.control;

import countinghouse.kernel.Hashes;
import countinghouse.kernel.Rate;
import countinghouse.kernel.Refusal;
import countinghouse.platform.CsvLines;
import countinghouse.platform.CsvLines.Line;
import countinghouse.settlement.Tariff;
import countinghouse.settlement.Tariff.CardUse;
import countinghouse.settlement.Tariff.InterchangeRow;
import countinghouse.settlement.Tariff.SchemeFee;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the two files of a tariff. */
final class TariffFiles {
    private static final CsvLines INTERCHANGE = new CsvLines(List.of(
            "row", "scheme", "product", "entry_mode", "region", "mcc_group", "rate", "fixed", "markup_applies"));
    private static final CsvLines SCHEME_FEES = new CsvLines(List.of("scheme", "rate", "fixed"));

    private TariffFiles() {}

    static String id(String interchange, String schemeFees) {
        return Hashes.sha256(interchange + '\u0000' + schemeFees);
    }

    /** @throws Refusal tariff.line, with the file, the line's number and what is wrong with it */
    static Tariff read(String interchange, String schemeFees) {
        List<InterchangeRow> rows = new ArrayList<>();
        lines("interchange", INTERCHANGE, interchange, line -> rows.add(row(line)));
        Map<String, SchemeFee> fees = new HashMap<>();
        lines("scheme fees", SCHEME_FEES, schemeFees, line -> {
            if (fees.put(word(line, "scheme"), new SchemeFee(rate(line), fixed(line))) != null) {
                throw line.wrong("the scheme is there twice");
            }
        });
        return new Tariff(id(interchange, schemeFees), rows, fees);
    }

    private static void lines(String file, CsvLines form, String text, Consumer<Line> reader) {
        try {
            form.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), reader);
        } catch (Refusal refused) {
            throw Refusal.invalid(
                    "tariff.line",
                    Map.of(
                            "file", file,
                            "line", refused.parameters().getOrDefault("line", ""),
                            "reason", refused.parameters().getOrDefault("reason", "")));
        }
    }

    private static InterchangeRow row(Line line) {
        CardUse use = new CardUse(
                word(line, "scheme"), word(line, "product"), word(line, "entry_mode"), word(line, "region"));
        return new InterchangeRow(
                (int) number(line, "row"), use, word(line, "mcc_group"), rate(line), fixed(line), yes(line));
    }

    private static String word(Line line, String column) {
        String word = line.get(column);
        if (!word.matches("\\*|[A-Z0-9_]{1,32}")) {
            throw line.wrong(column + " is neither * nor capital letters");
        }
        return word;
    }

    private static Rate rate(Line line) {
        try {
            return Rate.of(line.get("rate"));
        } catch (IllegalArgumentException e) {
            throw line.wrong("rate is no decimal of up to 6 places");
        }
    }

    private static long fixed(Line line) {
        return number(line, "fixed");
    }

    private static long number(Line line, String column) {
        String text = line.get(column);
        if (!text.matches("\\d{1,9}")) {
            throw line.wrong(column + " is no whole number");
        }
        return Long.parseLong(text);
    }

    private static boolean yes(Line line) {
        return switch (line.get("markup_applies")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw line.wrong("markup_applies is neither yes nor no");
        };
    }
}
