package countinghouse.reports;

import countinghouse.reports.TableLine.Kind;
import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.MonthlyStatement.Component;
import countinghouse.settlement.MonthlyStatement.FeeLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What each fee is made of: rate × volume + fixed × number + rounding = charged, so that each line can be reckoned again. */
final class StatementFees {
    private static final String GIVEN_BACK = "GIVEN_BACK";
    private static final String MINIMUM = "MINIMUM_FEE";
    /** What stands in columns of 57, 39 and 52 points. */
    private static final int LONGEST_VOLUME = 11;

    private static final int LONGEST_FIXED = 7;
    private static final int LONGEST_CHARGE = 10;
    private static final int LONGEST_ROUNDING = 9;

    private final MonthlyStatement statement;
    private final Wording wording;
    private final StatementWords words;

    StatementFees(MonthlyStatement statement, Wording wording) {
        this.statement = statement;
        this.wording = wording;
        this.words = new StatementWords(wording);
    }

    boolean isWide() {
        long all = statement.totals().fees();
        return wording.amount(all).length() > LONGEST_CHARGE
                || statement.fees().stream()
                        .anyMatch(fee -> wording.amount(fee.volume()).length() > LONGEST_VOLUME
                                || wording.amount(fee.fixed()).length() > LONGEST_FIXED
                                || wording.amount(fee.charged()).length() > LONGEST_CHARGE
                                || roundingOf(fee).length() > LONGEST_ROUNDING);
    }

    List<TableLine> lines() {
        List<TableLine> lines = new ArrayList<>();
        lines.add(TableLine.of(
                Kind.HEADS,
                wording.say("fees.row"),
                wording.say("figure.interchange"),
                wording.say("fees.rate"),
                wording.say("fees.volume"),
                wording.say("fees.fixed"),
                wording.say("fees.count"),
                wording.say("fees.rounding"),
                wording.say("fees.charged")));
        section(lines, "figure.interchange", statement.totals().interchange(), Component.INTERCHANGE);
        group(lines, "figure.scheme");
        section(lines, "figure.scheme", statement.totals().scheme(), Component.SCHEME);
        group(lines, "figure.markup");
        section(lines, "figure.markup", statement.totals().markup(), Component.MARKUP);
        group(lines, "fees.others");
        long others = statement.totals().otherFees() + statement.totals().serviceFees();
        section(lines, "fees.others", others, Component.OTHER, Component.SERVICE);
        long all = statement.totals().fees();
        String label = wording.say(
                statement.totals().captures() == 0 ? "fees.all" : "fees.all-share",
                wording.percentOf(all, statement.totals().captures()));
        lines.add(TableLine.of(Kind.TOTAL, "", label, "", "", "", "", "", wording.amount(all)));
        return lines;
    }

    private void group(List<TableLine> lines, String word) {
        lines.add(TableLine.of(Kind.GROUP, "", wording.say(word), "", "", "", "", "", ""));
    }

    private void section(List<TableLine> lines, String word, long sum, Component... components) {
        long told = 0;
        for (FeeLine fee : statement.fees()) {
            if (List.of(components).contains(fee.component()) && !isFree(fee)) {
                lines.add(line(lines, fee));
                told = Math.addExact(told, fee.charged());
            }
        }
        if (told != sum) {
            throw new IllegalStateException("fees of statement "
                    + statement.cover().number() + " do not add up: " + word + " " + told + " of " + sum);
        }
        lines.add(TableLine.of(Kind.SUM, "", wording.say(word), "", "", "", "", "", wording.amount(sum)));
    }

    /** A scheme that charges nothing needs no line. */
    static boolean isFree(FeeLine fee) {
        return fee.charged() == 0
                && fee.fixed() == 0
                && !fee.rate().isEmpty()
                && new BigDecimal(fee.rate()).signum() == 0;
    }

    private TableLine line(List<TableLine> above, FeeLine fee) {
        String charged = wording.amount(fee.charged());
        if (fee.code().equals(GIVEN_BACK)) {
            String label = wording.say("fees.given-back", fee.count(), wording.count(fee.count()));
            return TableLine.row(above, "", label, "", "", "", "", "", charged);
        }
        if (isMinimum(fee)) {
            String label = wording.say(
                    "fees.minimum",
                    wording.amount(fee.fixed()),
                    wording.amount(statement.totals().markup()));
            return TableLine.row(above, "", label, "", "", "", "", "", charged);
        }
        boolean byRow = fee.component() == Component.INTERCHANGE;
        boolean rated = !fee.rate().isEmpty();
        return TableLine.row(
                above,
                byRow ? fee.code() : "",
                name(fee),
                wording.rate(fee.rate()),
                rated ? wording.amount(fee.volume()) : "",
                fee.fixed() == 0 && rated ? "" : wording.amount(fee.fixed()),
                wording.count(fee.count()),
                roundingOf(fee),
                charged);
    }

    /** What the plan asks for at least, less the mark-up of the month. */
    private boolean isMinimum(FeeLine fee) {
        return fee.code().equals(MINIMUM)
                && fee.charged() == Math.max(0, fee.fixed() - statement.totals().markup());
    }

    String name(FeeLine fee) {
        return switch (fee.component()) {
            case INTERCHANGE ->
                fee.code().equals(GIVEN_BACK)
                        ? wording.say("fees.given-back", fee.count(), wording.count(fee.count()))
                        : words.row(fee.matches(), statement.cover().mccGroup());
            case SCHEME ->
                fee.code().equals(GIVEN_BACK)
                        ? wording.say("fees.given-back", fee.count(), wording.count(fee.count()))
                        : words.scheme(fee.code());
            case MARKUP, OTHER, SERVICE -> wording.sayOr("fee." + fee.code(), fee.code());
        };
    }

    private String roundingOf(FeeLine fee) {
        return fee.rate().isEmpty() ? "" : wording.rounding(rounding(fee));
    }

    /** What was charged beyond rate × volume + fixed × number, in minor units: nothing for what has no rate. */
    static BigDecimal rounding(FeeLine fee) {
        if (fee.rate().isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal exact = new BigDecimal(fee.rate())
                .multiply(BigDecimal.valueOf(fee.volume()))
                .add(BigDecimal.valueOf(fee.fixed()).multiply(BigDecimal.valueOf(fee.count())));
        return BigDecimal.valueOf(fee.charged()).subtract(exact);
    }
}
