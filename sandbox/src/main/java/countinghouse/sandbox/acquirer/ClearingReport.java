package countinghouse.sandbox.acquirer;

import countinghouse.sandbox.acquirer.Entry.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the acquirer cleared, as CSV: a line for each effect, signed as seen by the merchants, and one total for each currency, with the
 * report's reference, its day, and up to when everything is in it. What a reversal or cancellation undoes stands as the same line with the
 * opposite sign.
 */
final class ClearingReport {
    static final String HEADER =
            "line,kind,reference,payment,merchant,terminal,rrn,currency,amount_minor,scheme,product,"
                    + "entry_mode,region,interchange_minor,scheme_fee_minor,net_minor,at\n";

    private static final Set<Kind> MONEY = Set.of(Kind.PURCHASE, Kind.CAPTURE, Kind.REFUND);

    /** By product: what the issuer gets of a domestic payment; from abroad 0.5 % more. */
    private static final Map<String, BigDecimal> INTERCHANGE = Map.of(
            "CREDIT", new BigDecimal("0.0150"),
            "DEBIT", new BigDecimal("0.0050"),
            "PREPAID", new BigDecimal("0.0065"),
            "COMMERCIAL", new BigDecimal("0.0210"));

    private static final BigDecimal FROM_ABROAD = new BigDecimal("0.0050");
    private static final BigDecimal SCHEME_FEE = new BigDecimal("0.0013");

    /** The books as they were when the line was written. */
    private static final class Past {
        private final Map<Entry.Key, Entry> came = new HashMap<>();

        @Nullable
        Entry payment(Entry line) {
            Entry at = line.original() == null ? line : came.get(line.original());
            while (at != null && at.original() != null) {
                at = came.get(at.original());
            }
            return at;
        }
    }

    /** @param wanted which lines of the journal, counted from 0, are told */
    List<ClearedLine> lines(List<Entry> journal, IntPredicate wanted) {
        Past past = new Past();
        List<ClearedLine> lines = new ArrayList<>();
        for (int i = 0; i < journal.size(); i++) {
            Entry line = journal.get(i);
            if (wanted.test(i)) {
                report(line, past, lines);
            }
            if (line.approved() && line.kind() != Kind.REVERSAL && !line.kind().isDispute()) {
                past.came.putIfAbsent(line.key(), line);
                if (line.kind() == Kind.CAPTURE && line.original() != null) {
                    past.came.put(captureOf(line.original()), line);
                }
            }
        }
        return lines;
    }

    /** What happened on a day in UTC. */
    String of(LocalDate day, List<Entry> journal) {
        List<ClearedLine> lines = lines(
                journal,
                i -> journal.get(i).at().atOffset(ZoneOffset.UTC).toLocalDate().equals(day));
        return text("", day, day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), lines);
    }

    /** @param reference of the report, which its money names, too @param through everything up to then has been told */
    static String text(String reference, LocalDate day, Instant through, List<ClearedLine> lines) {
        StringBuilder text = new StringBuilder(HEADER);
        int number = 0;
        for (ClearedLine line : lines) {
            write(
                    text,
                    ++number,
                    line.kind(),
                    line.reference(),
                    line.payment(),
                    line.key().merchant(),
                    line.key().terminal(),
                    line.rrn(),
                    line.currency(),
                    line.amount(),
                    line.facts(),
                    line.interchange(),
                    line.schemeFee(),
                    line.net(),
                    line.at());
        }
        sums(lines)
                .forEach((currency, sums) -> write(
                        text, "TOTAL", sums[0], reference, day, "", "", "", currency, sums[1], ",,,", sums[2], sums[3],
                        sums[4], through));
        return text.toString();
    }

    /** By currency: number of lines, amount, interchange, scheme fees, net. */
    static SortedMap<String, long[]> sums(List<ClearedLine> lines) {
        SortedMap<String, long[]> totals = new TreeMap<>();
        for (ClearedLine line : lines) {
            long[] sums = totals.computeIfAbsent(line.currency(), currency -> new long[5]);
            long[] more = {1, line.amount(), line.interchange(), line.schemeFee(), line.net()};
            for (int i = 0; i < sums.length; i++) {
                sums[i] += more[i];
            }
        }
        return totals;
    }

    private static void write(StringBuilder text, Object... columns) {
        text.append(Stream.of(columns).map(String::valueOf).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static ClearedLine line(Entry line, Entry payment, long signed, String kind) {
        Entry.Presented card = payment.presented();
        String facts = card == null
                ? ",,,"
                : card.fact("scheme") + "," + card.fact("product") + "," + card.entryMode() + "," + card.fact("region");
        boolean free = line.kind().isDispute();
        return new ClearedLine(
                kind,
                line.reference(),
                payment.reference(),
                line.key(),
                line.rrn(),
                line.currency(),
                signed,
                facts,
                -fee(signed, free || card == null ? BigDecimal.ZERO : rate(card)),
                -fee(signed, free || card == null ? BigDecimal.ZERO : SCHEME_FEE),
                line.at());
    }

    /** Where the capture of an authorisation is found again. */
    private static Entry.Key captureOf(Entry.Key authorisation) {
        return new Entry.Key(
                authorisation.merchant(), authorisation.terminal(), authorisation.date(), authorisation.stan() + "c");
    }

    private static void report(Entry line, Past past, List<ClearedLine> lines) {
        Entry undone = switch (line.kind()) {
            case REVERSAL -> past.came.get(line.key());
            case CANCEL -> line.original() == null ? null : money(past, line.original());
            default -> null;
        };
        Entry payment = past.payment(undone == null ? line : undone);
        if (!line.approved() || payment == null) {
            return;
        }
        if (undone != null && MONEY.contains(undone.kind())) {
            lines.add(line(line, payment, -sign(undone), line.kind() + "_OF_" + undone.kind()));
        } else if (MONEY.contains(line.kind()) || line.kind().isDispute()) {
            lines.add(line(line, payment, sign(line), line.kind().name()));
        }
    }

    private static @Nullable Entry money(Past past, Entry.Key original) {
        Entry entry = past.came.get(original);
        return entry != null && entry.kind() == Kind.AUTHORISATION ? past.came.get(captureOf(original)) : entry;
    }

    private static long sign(Entry line) {
        return switch (line.kind()) {
            case PURCHASE, CAPTURE, DISPUTE_WON -> line.amount();
            case REFUND, DISPUTE -> -line.amount();
            default -> 0;
        };
    }

    private static BigDecimal rate(Entry.Presented card) {
        BigDecimal domestic = INTERCHANGE.getOrDefault(card.fact("product"), BigDecimal.ZERO);
        return card.fact("region").equals("INTER") ? domestic.add(FROM_ABROAD) : domestic;
    }

    private static long fee(long amount, BigDecimal rate) {
        return rate.multiply(BigDecimal.valueOf(amount))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
