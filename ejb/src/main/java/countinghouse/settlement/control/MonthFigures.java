package countinghouse.settlement.control;

import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.sales.Sales;
import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.SettlementDay;
import countinghouse.settlement.SettlementFigures;
import countinghouse.settlement.entity.SettlementBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Puts a month together from its closed days and their items, and holds it against the ledger. */
@ApplicationScoped
public class MonthFigures {
    @Inject
    private Batches batches;

    @Inject
    private MonthLines lines;

    @Inject
    private Covers covers;

    @Inject
    private HeldReserve reserve;

    @Inject
    private Ledger ledger;

    @Inject
    private Sales sales;

    /** @throws Refusal statement.open, not-found */
    MonthlyStatement of(Caller caller, YearMonth period, int revision, String reason) {
        LocalDate end = period.atEndOfMonth();
        SettlementBatch last = batches.on(caller, end).orElseThrow(() -> open(caller, end));
        List<SettlementBatch> year = batches.between(caller, end.withDayOfYear(1), end);
        List<SettlementBatch> month = year.stream()
                .filter(batch -> YearMonth.from(batch.businessOn()).equals(period))
                .toList();
        SettlementDay first = month.getFirst().day();
        MonthLines.Found found = lines.of(caller, period, month);
        MonthlyStatement.Cover cover = covers.ofMonth(caller, month.getFirst(), last, revision, reason);
        MonthlyStatement statement = new MonthlyStatement(
                cover,
                first.broughtForward(),
                reserveBefore(first),
                sum(month),
                last.day().carriedForward(),
                last.day().reserveBalance(),
                month.stream().map(SettlementBatch::day).toList(),
                found.volumes(),
                found.fees(),
                found.disputes(),
                found.adjustments(),
                found.payouts(),
                reserve.heldAfter(caller, end),
                reserve.givenBackThrough(caller, end),
                sum(year),
                sum(batches.between(
                        caller,
                        period.minusMonths(1).atDay(1),
                        period.minusMonths(1).atEndOfMonth())),
                sales.trade(caller, period.atDay(1), end, cover.currency()));
        check(caller, statement, end);
        return statement;
    }

    private Refusal open(Caller caller, LocalDate end) {
        Optional<LocalDate> first = batches.firstDay(caller);
        boolean before = first.isEmpty() || end.isBefore(first.get());
        return before ? Refusal.notFound("statement") : Refusal.conflict("statement.open");
    }

    private static long reserveBefore(SettlementDay day) {
        return day.reserveBalance()
                - day.figures().reserveWithheld()
                + day.figures().reserveReleased();
    }

    private static SettlementFigures sum(List<SettlementBatch> days) {
        return days.stream()
                .map(batch -> batch.day().figures())
                .reduce(SettlementFigures.NONE, SettlementFigures::plus);
    }

    /** Figures that do not tie are not frozen. */
    private void check(Caller caller, MonthlyStatement statement, LocalDate end) {
        SettlementFigures totals = statement.totals();
        long closing = statement.opening() + totals.activity() - totals.payouts();
        long reserve = statement.openingReserve() + totals.reserveWithheld() - totals.reserveReleased();
        require(closing == statement.closing() && reserve == statement.closingReserve(), statement, "roll-forward");
        require(owed(caller, Account.MERCHANT_PAYABLE, end, statement) == closing, statement, "merchant_payable");
        require(owed(caller, Account.RESERVE, end, statement) == reserve, statement, "reserve");
        require(HeldReserve.sum(statement) == reserve, statement, "reserve held");
    }

    private long owed(Caller caller, Account account, LocalDate end, MonthlyStatement statement) {
        Money sum = ledger.total(
                caller, account, LocalDate.EPOCH, end, statement.cover().currency());
        return sum.negated().minor();
    }

    private static void require(boolean ties, MonthlyStatement statement, String what) {
        if (!ties) {
            throw new IllegalStateException(
                    "the statement of " + statement.cover().period() + " does not tie: " + what);
        }
    }
}
