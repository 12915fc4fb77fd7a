package countinghouse.sales.control;

import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.sales.DayClosed;
import countinghouse.sales.ZReport;
import countinghouse.sales.entity.SaleTender;
import countinghouse.sales.entity.Shift;
import countinghouse.sales.entity.ZReportRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;

/** Freezes a day, when its sales and the ledger tell the same. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DayBook {
    @Inject
    private SaleArchive archive;

    @Inject
    private ReturnArchive returns;

    @Inject
    private Ledger ledger;

    @Inject
    private Outbox outbox;

    /** What was taken back in the shift. */
    public List<ReturnRows> returned(Caller caller, Shift shift) {
        return returns.ofShift(caller, shift.id());
    }

    /** @throws IllegalStateException when the sales' figures are not the ledger's: a fault of ours, nothing may be printed */
    public void agree(Caller caller, Shift shift, ZReport report) {
        long gifts = taken(report, SaleTender.GIFT_CARD::equals);
        long cards = taken(report, kind -> !kind.equals(SaleTender.CASH) && !kind.equals(SaleTender.GIFT_CARD));
        long cashMoved = report.cashExpected() - report.openingFloat();
        agree(caller, shift, Account.CASH_DRAWER, shift.floatChangeMinor() + cashMoved);
        agree(caller, shift, Account.CARD_RECEIVABLE, cards - booked(caller, shift, Account.REFUNDS_PAYABLE));
        agree(caller, shift, Account.GIFT_LIABILITY, gifts - report.giftCards());
        agree(caller, shift, Account.SALES_REVENUE, -report.net());
        agree(caller, shift, Account.TAX_PAYABLE, -report.tax());
        agree(caller, shift, Account.TIPS_PAYABLE, -report.tips());
        agree(caller, shift, Account.CASH_ROUNDING, -report.rounding());
    }

    private static long taken(ZReport report, Predicate<String> kind) {
        return report.tenders().stream()
                .filter(tender -> kind.test(tender.kind()))
                .mapToLong(ZReport.TenderLine::amount)
                .sum();
    }

    private void agree(Caller caller, Shift shift, Account account, long expected) {
        long booked = booked(caller, shift, account);
        if (booked != expected) {
            throw new IllegalStateException(
                    "shift " + shift.id() + ": " + account + " holds " + booked + ", the sales say " + expected);
        }
    }

    private long booked(Caller caller, Shift shift, Account account) {
        return ledger.totalOf(caller, account, shift.id(), shift.businessOn(), shift.currency())
                .minor();
    }

    public void freeze(Caller caller, Shift shift, ZReport report) {
        archive.add(caller, new ZReportRow(shift, report));
        outbox.publish(caller, new DayClosed(report.id(), shift.tillId()));
    }
}
