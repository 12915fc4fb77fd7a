package countinghouse.reports;

import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.MonthlyStatement.Cover;
import countinghouse.settlement.SettlementFigures;
import java.time.LocalDate;
import java.util.List;

/** Words a month's figures as the sheet that is printed. */
final class StatementSheets {
    /** What a name may take of a running line. */
    private static final int NAME_COLUMNS = 44;

    private final MonthlyStatement statement;
    private final Cover cover;
    private final Wording wording;
    private final StatementWords words;

    private StatementSheets(MonthlyStatement statement, Wording wording) {
        this.statement = statement;
        this.cover = statement.cover();
        this.wording = wording;
        this.words = new StatementWords(wording);
    }

    static StatementSheet sheet(MonthlyStatement statement, Wording wording) {
        return new StatementSheets(statement, wording).sheet();
    }

    private StatementSheet sheet() {
        StatementDays days = new StatementDays(statement, wording);
        StatementFees fees = new StatementFees(statement, wording);
        StatementLists lists = new StatementLists(statement, wording);
        String name = StatementWords.name(cover, wording);
        String title = wording.on("month", cover.period());
        return new StatementSheet(
                title,
                StatementWords.merchant(cover),
                cover.tradingName().equals(StatementWords.merchant(cover)) ? "" : cover.tradingName(),
                wording.say("running", name, title),
                wording.say(
                        "foot",
                        Wording.shortened(StatementWords.merchant(cover), NAME_COLUMNS),
                        cover.number(),
                        String.valueOf(cover.revision())),
                facts(),
                figures(),
                new StatementNote(statement, wording).text(),
                new StatementRoll(statement, wording).lines(),
                wording.say("days.hint", wording.currencyCode()),
                days.bars(),
                days.spoken(),
                days.left(),
                days.right(),
                days.wide(),
                daysSum(),
                fees.isWide(),
                fees.lines(),
                lists.isWide(),
                lists.volumes(),
                lists.hasLongDisputes(),
                lists.disputes(),
                lists.adjustments(),
                new StatementReserve(statement, wording).lines(),
                lists.yearToDate(),
                trade().left(),
                trade().right(),
                wording.say("ask", cover.number()));
    }

    private StatementTrade trade() {
        return new StatementTrade(statement.trade(), wording);
    }

    private StatementSheet.Sum daysSum() {
        SettlementFigures sums = statement.totals();
        return new StatementSheet.Sum(
                wording.on("month-name", cover.period()),
                wording.say("days.sum", wording.amount(sums.captures()), wording.amount(-sums.refunds())),
                wording.say("days.sum-paid", wording.amount(sums.payouts())));
    }

    private List<Fact> facts() {
        LocalDate made = cover.madeAt().atZone(wording.zone()).toLocalDate();
        return List.of(
                new Fact(wording.say("facts.number"), cover.number()),
                new Fact(
                        wording.say("facts.revision"),
                        wording.say("facts.revision-of", cover.revision(), wording.on("date", made))),
                new Fact(wording.say("facts.period"), words.period(cover.from(), cover.through())),
                new Fact(wording.say("facts.day"), words.clock(cover)),
                new Fact(wording.say("facts.merchant"), cover.merchantId()),
                new Fact(wording.say("facts.currency"), wording.currencyName()),
                new Fact(wording.say("facts.plan"), cover.pricePlan()));
    }

    private List<KeyFigure> figures() {
        SettlementFigures sums = statement.totals();
        KeyFigures shared = new KeyFigures(wording, sums);
        String next = wording.on("month-name", cover.period().plusMonths(1));
        return List.of(
                shared.volume(),
                shared.fees(),
                new KeyFigure(
                        wording.say("key.paid"),
                        wording.amount(sums.payouts()),
                        wording.say("key.payouts", sums.payoutCount(), wording.count(sums.payoutCount())),
                        false),
                new KeyFigure(
                        wording.say("key.closing"),
                        wording.amount(statement.closing()),
                        wording.say(statement.closing() == 0 ? "key.settled" : "key.carried", next),
                        false));
    }
}
