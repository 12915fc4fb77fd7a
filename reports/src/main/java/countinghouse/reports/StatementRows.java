package countinghouse.reports;

import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.MonthlyStatement.Cover;
import countinghouse.settlement.MonthlyStatement.FeeLine;
import countinghouse.settlement.SettlementDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A month's figures as lines with keys: what programs read, in whichever file. */
final class StatementRows {
    private final MonthlyStatement statement;
    private final Wording wording;
    private final StatementWords words;

    StatementRows(MonthlyStatement statement, Wording wording) {
        this.statement = statement;
        this.wording = wording;
        this.words = new StatementWords(wording);
    }

    List<StatementRow> all() {
        List<StatementRow> rows = new ArrayList<>(facts(statement.cover(), wording));
        rows.addAll(summary());
        rows.addAll(cards());
        rows.addAll(volumes());
        rows.addAll(fees());
        statement.days().forEach(day -> rows.addAll(day(day, wording)));
        rows.addAll(disputes());
        rows.addAll(adjustments());
        rows.addAll(payouts());
        rows.addAll(held());
        statement
                .givenBack()
                .forEach(each -> rows.add(
                        StatementRow.balance("held.givenBack", each.reason(), each.businessDay(), -each.amount())));
        rows.addAll(year());
        return rows;
    }

    static List<StatementRow> facts(Cover cover, Wording wording) {
        return List.of(
                StatementRow.fact("number", wording.say("facts.number"), cover.number()),
                StatementRow.fact("revision", wording.say("facts.revision"), String.valueOf(cover.revision())),
                StatementRow.fact(
                        "period", wording.say("facts.period"), cover.period().toString()),
                StatementRow.fact(
                        "from", wording.say("facts.from"), cover.from().toString()),
                StatementRow.fact(
                        "through", wording.say("facts.through"), cover.through().toString()),
                StatementRow.fact("currency", wording.say("facts.currency"), cover.currency()),
                StatementRow.fact("merchant", wording.say("facts.merchant"), cover.merchantId()),
                StatementRow.fact("legalName", wording.say("facts.legal-name"), cover.legalName()),
                StatementRow.fact("tradingName", wording.say("facts.trading-name"), cover.tradingName()),
                StatementRow.fact("zone", wording.say("facts.zone"), cover.zone()),
                StatementRow.fact(
                        "cutOff", wording.say("facts.cut-off"), cover.cutOff().toString()),
                StatementRow.fact("pricePlan", wording.say("facts.plan"), cover.pricePlan()),
                StatementRow.fact(
                        "madeAt", wording.say("facts.made-at"), cover.madeAt().toString()),
                StatementRow.fact("reason", wording.say("facts.reason"), cover.reason()));
    }

    private List<StatementRow> summary() {
        List<StatementRow> rows = new ArrayList<>();
        rows.add(balance("opening", statement.opening()));
        rows.add(balance("openingReserve", statement.openingReserve()));
        for (StatementFigure figure : StatementFigure.movements(statement)) {
            rows.add(StatementRow.figure("", figure, wording.say(figure.word()), null));
        }
        rows.add(balance("closing", statement.closing()));
        rows.add(balance("closingReserve", statement.closingReserve()));
        return rows;
    }

    private StatementRow balance(String key, long amount) {
        return StatementRow.balance(key, wording.say("figure." + key), null, amount);
    }

    private List<StatementRow> cards() {
        return StatementLists.cards(statement).stream().map(this::card).toList();
    }

    StatementRow card(StatementLists.Card card) {
        return volume(
                "byProduct." + card.scheme() + "/" + card.product(),
                words.card(card.scheme(), card.product()),
                card.count(),
                card.volume(),
                card.fees());
    }

    List<StatementRow> volumes() {
        return statement.volumes().stream()
                .map(line -> volume(
                        "volume." + line.scheme() + "/" + line.product() + "/" + line.entryMode(),
                        wording.say(
                                "card", words.card(line.scheme(), line.product()), words.entryMode(line.entryMode())),
                        line.count(),
                        line.volume(),
                        line.fees()))
                .toList();
    }

    private static StatementRow volume(String key, String item, int count, long volume, long fees) {
        return new StatementRow(key, item, null, "", count, "", volume, null, fees, null);
    }

    private List<StatementRow> fees() {
        StatementFees named = new StatementFees(statement, wording);
        return statement.fees().stream().map(fee -> fee(fee, named.name(fee))).toList();
    }

    private static StatementRow fee(FeeLine fee, String item) {
        return new StatementRow(
                "fee." + fee.component() + "." + fee.code(),
                item,
                null,
                fee.matches(),
                fee.count(),
                fee.rate(),
                fee.volume(),
                fee.fixed(),
                fee.charged(),
                -fee.charged());
    }

    /** What happened on it, a line each, and the balances it leaves. */
    static List<StatementRow> day(SettlementDay day, Wording wording) {
        LocalDate date = day.businessDay();
        List<StatementRow> rows = new ArrayList<>();
        rows.add(balance("broughtForward", day.broughtForward(), date, wording));
        for (StatementFigure figure : StatementFigure.movements(day.figures())) {
            if (figure.amount() != 0 || figure.count() != null && figure.count() != 0) {
                rows.add(StatementRow.figure("day.", figure, wording.say(figure.word()), date));
            }
        }
        rows.add(balance("net", day.net(), date, wording));
        rows.add(balance("carriedForward", day.carriedForward(), date, wording));
        rows.add(balance("reserveBalance", day.reserveBalance(), date, wording));
        return rows;
    }

    private static StatementRow balance(String key, long amount, LocalDate date, Wording wording) {
        return StatementRow.balance("day." + key, wording.say("figure." + key), date, amount);
    }

    private List<StatementRow> disputes() {
        List<StatementRow> rows = new ArrayList<>();
        statement.disputes().forEach(each -> {
            rows.add(
                    line("dispute", wording.say("disputes.dispute"), each.openedOn(), each.reference(), each.amount()));
            rows.add(line(
                    "dispute." + each.outcome(),
                    wording.sayOr("outcome." + each.outcome(), each.outcome()),
                    each.decidedOn(),
                    each.reference(),
                    each.amount()));
            rows.add(line("dispute.fee", wording.say("disputes.fee"), each.openedOn(), each.reference(), each.fee()));
        });
        return rows;
    }

    private List<StatementRow> adjustments() {
        return statement.adjustments().stream()
                .map(each -> line(
                        "adjustment",
                        each.reason().isEmpty() ? wording.say("figure.adjustments") : each.reason(),
                        each.businessDay(),
                        each.reference(),
                        each.amount()))
                .toList();
    }

    private List<StatementRow> payouts() {
        return statement.payouts().stream()
                .map(each -> line(
                        "payout." + each.state(), each.id(), each.businessDay(), each.bankReference(), each.amount()))
                .toList();
    }

    private List<StatementRow> held() {
        return statement.held().stream()
                .map(each -> new StatementRow(
                        "held",
                        wording.say("held"),
                        each.releasedOn(),
                        each.withheldOn().toString(),
                        null,
                        each.rate(),
                        null,
                        null,
                        each.amount(),
                        null))
                .toList();
    }

    private List<StatementRow> year() {
        return StatementFigure.movements(statement.yearToDate()).stream()
                .map(figure -> StatementRow.figure("year.", figure, wording.say(figure.word()), null))
                .toList();
    }

    private static StatementRow line(String key, String item, @Nullable LocalDate date, String reference, long amount) {
        return StatementRow.balance(key, item, date, amount).with(reference);
    }
}
