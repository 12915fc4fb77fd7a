package countinghouse.sales.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.sales.SaleState;
import countinghouse.sales.Sales;
import countinghouse.sales.ShiftView;
import countinghouse.sales.ZReport;
import countinghouse.sales.entity.Shift;
import countinghouse.sales.entity.ZReportRow;
import countinghouse.tenancy.StoreView;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens and closes tills. */
@Stateless
public class ShiftDesk {
    private static final long HIGHEST_CASH = 999_999_999_999L;

    @Inject
    private SaleArchive archive;

    @Inject
    private Premises premises;

    @Inject
    private Ledger ledger;

    @Inject
    private DayBook dayBook;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public ShiftView open(Caller caller, Sales.OpenShift command) {
        checkCash(command.openingFloat());
        StoreView store = premises.open(caller, command.tillId());
        if (archive.openShift(caller, command.tillId()).isPresent()) {
            throw Refusal.conflict("shift.open-already");
        }
        Instant now = clock.instant();
        var place = new Shift.Place(
                store.id(),
                command.tillId(),
                store.currency(),
                store.businessDay().of(now));
        Shift shift = new Shift(
                Ids.next("shf"),
                place,
                command.openingFloat(),
                archive.lastShift(caller, command.tillId()).orElse(null));
        shift.opened(now, caller.actor(), caller.name());
        archive.add(caller, shift);
        archive.flush(
                caller); // two at once: the later one finds the till taken here, and is told so when it tries again
        SalePostings.opening(shift).ifPresent(entry -> ledger.post(caller, entry));
        audit.record(caller, "shift.opened", shift.id(), facts(shift, "float", shift.floatMinor()));
        return view(shift, 0);
    }

    public Optional<ShiftView> openOf(Caller caller, String tillId) {
        return archive.openShift(caller, tillId)
                .map(shift -> view(
                        shift,
                        archive.count(
                                caller,
                                shift.id(),
                                EnumSet.of(SaleState.COMPLETED, SaleState.PARTLY_RETURNED, SaleState.RETURNED))));
    }

    /** @return id of the Z report */
    public String close(Caller caller, Sales.CloseShift command) {
        checkCash(command.countedCash());
        StoreView store = premises.of(caller, command.tillId());
        Shift shift =
                archive.openShiftLocked(caller, command.tillId()).orElseThrow(() -> Refusal.conflict("sale.no-shift"));
        if (archive.count(caller, shift.id(), EnumSet.of(SaleState.OPEN, SaleState.PENDING)) > 0) {
            throw Refusal.conflict("shift.sale-pending");
        }
        Instant now = clock.instant();
        List<SaleRows> sales = archive.ofShift(caller, shift.id());
        ZReport report = DayFigures.report(
                new DayFigures.Frame(
                        Ids.next("zrp"), premises.merchant(caller), store, Premises.till(store, shift.tillId()), shift),
                new DayFigures.Close(now, caller.name(), command.countedCash()),
                sales,
                dayBook.returned(caller, shift));
        dayBook.agree(caller, shift, report);
        SalePostings.difference(shift, report.cashDifference(), now).ifPresent(entry -> ledger.post(caller, entry));
        shift.close(now, caller.name(), command.countedCash());
        dayBook.freeze(caller, shift, report);
        audit.record(caller, "shift.closed", shift.id(), facts(shift, "counted", command.countedCash()));
        return report.id();
    }

    public Optional<ZReportRow> report(Caller caller, String reportId) {
        return archive.zReport(caller, reportId);
    }

    private static void checkCash(long amount) {
        if (amount < 0 || amount > HIGHEST_CASH) {
            throw Refusal.invalid("shift.amount");
        }
    }

    private static Map<String, String> facts(Shift shift, String what, long amount) {
        return Map.of(
                "till",
                shift.tillId(),
                "number",
                Integer.toString(shift.number()),
                what,
                new Money(amount, shift.currency()).major().toPlainString());
    }

    private static ShiftView view(Shift shift, long sales) {
        return new ShiftView(
                shift.id(),
                shift.tillId(),
                shift.openedAt(),
                shift.openedBy(),
                shift.businessOn(),
                new Money(shift.floatMinor(), shift.currency()),
                sales);
    }
}
