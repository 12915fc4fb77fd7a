package countinghouse.settlement.control;

import countinghouse.platform.CsvLines;
import countinghouse.platform.CsvLines.Line;
import countinghouse.settlement.Tariff.CardUse;
import countinghouse.settlement.entity.ItemKind;
import countinghouse.settlement.entity.SettlementEvent;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The form of a history file; whether its lines fit together is {@link HistoryImport}'s to say. */
final class HistoryFile {
    private static final CsvLines FORM =
            new CsvLines(List.of("at", "type", "id", "ref", "amount", "scheme", "product", "entry_mode", "region"));

    private static final Map<String, ItemKind> KINDS =
            EnumSet.complementOf(EnumSet.of(ItemKind.CAPTURE_UNDONE, ItemKind.PAYOUT_RETURNED)).stream()
                    .collect(Collectors.toMap(Enum::name, Function.identity()));

    /** So that no sum of a file's amounts leaves the range of a long. */
    private static final long HIGHEST = 99_999_999_999_999L;

    private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private HistoryFile() {}

    /** @param amount above zero but for adjustments */
    record Entry(Line line, Instant at, ItemKind kind, String id, String ref, long amount, CardUse use) {}

    static void read(InputStream csv, Consumer<Entry> reader) {
        FORM.read(csv, line -> reader.accept(entry(line)));
    }

    private static Entry entry(Line line) {
        ItemKind kind = KINDS.get(line.get("type"));
        Instant at = at(line);
        if (kind == null) {
            throw line.wrong("type is none of "
                    + String.join(", ", KINDS.keySet().stream().sorted().toList()));
        }
        String ref = line.get("ref");
        boolean alone = kind == ItemKind.CAPTURE || kind == ItemKind.ADJUSTMENT;
        if (alone != ref.isEmpty()) {
            throw line.wrong(alone ? "ref must be empty for " + kind : "ref is missing");
        }
        CardUse use = kind == ItemKind.CAPTURE ? use(line) : SettlementEvent.NO_CARD;
        return new Entry(line, at, kind, id(line), ref, amount(line, kind), use);
    }

    private static Instant at(Line line) {
        Instant at;
        try {
            at = Instant.parse(line.get("at"));
        } catch (DateTimeException e) {
            throw line.wrong("at is no time such as 2026-03-02T10:00:00Z");
        }
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw line.wrong("at is not between 1970 and 2200");
        }
        return at;
    }

    private static String id(Line line) {
        String id = line.get("id");
        if (!id.matches("[!-~]{1,64}")) {
            throw line.wrong("id is not 1 to 64 printable characters");
        }
        return id;
    }

    private static long amount(Line line, ItemKind kind) {
        String text = line.get("amount");
        if (!text.matches("-?\\d{1,30}")) {
            throw line.wrong("amount is no whole number of minor units");
        }
        if (text.replaceFirst("^-?0*", "").length() > 14) {
            throw line.wrong("amount is above " + HIGHEST);
        }
        long amount = Long.parseLong(text);
        if (amount == 0) {
            throw line.wrong("amount is zero");
        }
        if (amount < 0 && kind != ItemKind.ADJUSTMENT) {
            throw line.wrong("amount is below zero");
        }
        return amount;
    }

    private static CardUse use(Line line) {
        return new CardUse(
                word(line, "scheme", 20),
                word(line, "product", 12),
                word(line, "entry_mode", 12),
                word(line, "region", 12));
    }

    private static String word(Line line, String column, int longest) {
        String word = line.get(column);
        if (!word.matches("[A-Z0-9_]{1," + longest + "}")) {
            throw line.wrong(column + " is not capital letters");
        }
        return word;
    }
}
