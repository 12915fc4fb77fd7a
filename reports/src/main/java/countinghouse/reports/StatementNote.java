package countinghouse.reports;

import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.MonthlyStatement.FeeLine;
import countinghouse.settlement.SettlementDay;
import countinghouse.settlement.SettlementFigures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the month was, in a few sentences: what came in, what went to the bank, what it cost, why the balance is what it is, what changed. */
final class StatementNote {
    private final MonthlyStatement statement;
    private final Wording wording;

    StatementNote(MonthlyStatement statement, Wording wording) {
        this.statement = statement;
        this.wording = wording;
    }

    /** Styled text: figures that matter are bold. */
    String text() {
        List<String> sentences = new ArrayList<>();
        MonthlyStatement.Cover cover = statement.cover();
        if (cover.revision() > 1) {
            sentences.add(wording.say("note.revision", cover.revision() - 1, plain(cover.reason())));
        }
        sentences.add(taken());
        sentences.add(closing());
        if (statement.closingReserve() != 0) {
            sentences.add(wording.say("note.reserve", wording.amount(statement.closingReserve())));
        }
        sentences.add(changed());
        if (hasTwoRates()) {
            sentences.add(wording.say("note.rates"));
        }
        sentences.removeIf(String::isEmpty);
        return String.join(wording.say("note.join"), sentences);
    }

    private String taken() {
        SettlementFigures sums = statement.totals();
        return wording.say(
                sums.captureCount() == 0 ? "note.nothing" : "note.taken",
                bold(wording.amount(sums.captures())),
                sums.captureCount(),
                wording.count(sums.captureCount()),
                bold(wording.amount(sums.payouts())),
                bold(wording.amount(sums.fees())));
    }

    private String closing() {
        String next = wording.on("month-name", statement.cover().period().plusMonths(1));
        if (statement.closing() == 0) {
            return wording.say("note.closing.0");
        }
        if (statement.closing() > 0) {
            return wording.say("note.closing.1", wording.amount(statement.closing()), next);
        }
        SettlementDay cause = wentBelowZero();
        String below = wording.amount(-statement.closing());
        if (cause == null) {
            return wording.say("note.closing.-1", below, "");
        }
        String day = wording.on("day-month", cause.businessDay());
        Map.Entry<String, Long> most = largest(cause.figures());
        return wording.say(
                "note.closing.-1",
                below,
                wording.say("note.cause." + most.getKey(), wording.amount(most.getValue()), day));
    }

    /** The day since which the balance has been below zero, if it is one of this month's. */
    private @Nullable SettlementDay wentBelowZero() {
        SettlementDay found = null;
        for (SettlementDay day : statement.days()) {
            if (day.carriedForward() >= 0) {
                found = null;
            } else if (found == null && day.broughtForward() >= 0) {
                found = day;
            }
        }
        return found;
    }

    private static Map.Entry<String, Long> largest(SettlementFigures sums) {
        Map<String, Long> taken = new HashMap<>();
        taken.put("refunds", sums.refunds());
        taken.put("disputes", sums.disputes());
        taken.put("fees", sums.fees());
        taken.put("adjustments", -sums.adjustments());
        return taken.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow();
    }

    private String changed() {
        SettlementFigures before = statement.monthBefore();
        SettlementFigures now = statement.totals();
        if (before.captures() == 0 || now.captures() == 0) {
            return "";
        }
        long difference = now.captures() - before.captures();
        String month = wording.on("month-name", statement.cover().period().minusMonths(1));
        if (Math.abs(difference) > before.captures()) {
            return wording.say("note.doubled", month, wording.amount(before.captures()));
        }
        return wording.say(
                "note.changed." + Long.signum(difference),
                month,
                wording.amount(Math.abs(difference)),
                wording.percentOf(Math.abs(difference), before.captures()),
                wording.percentOf(now.fees(), now.captures()),
                wording.percentOf(before.fees(), before.captures()));
    }

    /** Whether one and the same fee was charged by more than one rate. */
    private boolean hasTwoRates() {
        Map<String, String> terms = new TreeMap<>();
        for (FeeLine fee : statement.fees()) {
            boolean priced = !fee.rate().isEmpty();
            String term = fee.rate() + "+" + fee.fixed();
            String other = priced ? terms.put(fee.component() + fee.code() + fee.matches(), term) : null;
            if (other != null && !other.equals(term)) {
                return true;
            }
        }
        return false;
    }

    private static String bold(String figure) {
        return "<style isBold='true'>" + figure + "</style>";
    }

    /** What a person typed, safe within styled text. */
    private static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
