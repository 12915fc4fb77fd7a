package countinghouse.sales.control;

import countinghouse.kernel.Hashes;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.sales.CashRounding;
import countinghouse.sales.Returns.TakeBack;
import countinghouse.sales.SaleState;
import countinghouse.sales.entity.Sale;
import countinghouse.sales.entity.SaleLine;
import countinghouse.sales.entity.SaleRefund;
import countinghouse.sales.entity.SaleReturn;
import countinghouse.sales.entity.SaleReturnLine;
import countinghouse.sales.entity.Shift;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first transaction of a return: all but the refunds of cards is done in it. Locks the till's shift, then the sale. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReturnTaking {
    @Inject
    private SaleArchive sales;

    @Inject
    private ReturnArchive archive;

    @Inject
    private Premises premises;

    @Inject
    private ReturnBooks books;

    public ReturnRows begin(Caller caller, TakeBack command, Instant now) {
        SaleRules.checkKey(command.key());
        var request = new SaleReturn.Request(
                Hashes.sha256(command.key()), Hashes.sha256(command.saleId() + command.pieces()), now, caller.name());
        Optional<Shift> shift = sales.openShiftLocked(caller, command.tillId());
        Optional<ReturnRows> known = archive.ofRequest(caller, request.key());
        if (known.isPresent()) {
            return replay(known.get(), request);
        }
        SaleRows rows = sales.locked(caller, command.saleId());
        Sale sale = rows.sale();
        if (sale.state() != SaleState.COMPLETED && sale.state() != SaleState.PARTLY_RETURNED) {
            throw Refusal.conflict("sale.state");
        }
        premises.open(caller, sale.storeId(), command.tillId());
        List<ReturnRows> before = archive.ofSale(caller, sale.id());
        var shares = ReturnMaths.shares(rows.lines(), pieces(before), command.pieces());
        ReturnRows back = rows(
                caller,
                rows,
                before,
                new Wanted(shift.orElseThrow(() -> Refusal.conflict("sale.no-shift")), request, shares));
        boolean all = rows.lines().stream()
                .allMatch(line -> pieces(before).getOrDefault(line.place(), 0L) + now(shares, line) == line.quantity());
        archive.add(caller, back);
        sale.returned(all);
        books.book(caller, rows, back, pieces(before));
        return back;
    }

    private record Wanted(Shift shift, SaleReturn.Request request, Map<SaleLine, SaleReturnLine.Share> shares) {}

    private static ReturnRows replay(ReturnRows known, SaleReturn.Request request) {
        if (!known.back().hasContent(request.content())) {
            throw Refusal.invalid("sale.key-reused");
        }
        return known;
    }

    private ReturnRows rows(Caller caller, SaleRows rows, List<ReturnRows> before, Wanted wanted) {
        Sale sale = rows.sale();
        long net = wanted.shares().values().stream()
                .mapToLong(SaleReturnLine.Share::net)
                .sum();
        long tax = wanted.shares().values().stream()
                .mapToLong(SaleReturnLine.Share::tax)
                .sum();
        CashRounding cash =
                premises.cash(caller, premises.of(caller, wanted.shift().tillId()));
        var given = ReturnMaths.giveBack(net + tax, rows.counting(), givenBack(before), cash);
        long sum = given.stream().mapToLong(ReturnMaths.Given::amount).sum();
        SaleReturn back = new SaleReturn(
                Ids.next("rtn"),
                sale,
                wanted.shift(),
                wanted.request(),
                new SaleReturn.Sums(net, tax, sum - net - tax));
        List<SaleReturnLine> lines = new ArrayList<>();
        wanted.shares().forEach((line, share) -> lines.add(new SaleReturnLine(back, line, share)));
        List<SaleRefund> refunds = new ArrayList<>();
        given.forEach(part -> refunds.add(new SaleRefund(back, refunds.size() + 1, part.tender(), part.amount())));
        return new ReturnRows(back, lines, refunds);
    }

    private static long now(Map<SaleLine, SaleReturnLine.Share> shares, SaleLine line) {
        SaleReturnLine.Share share = shares.get(line);
        return share == null ? 0 : share.quantity();
    }

    private static Map<Integer, Long> pieces(List<ReturnRows> returns) {
        Map<Integer, Long> pieces = new HashMap<>();
        returns.forEach(rows -> rows.lines().forEach(line -> pieces.merge(line.place(), line.quantity(), Long::sum)));
        return pieces;
    }

    /** Also what could not be given back to a card: it is owed, and not owed twice. */
    private static Map<String, Long> givenBack(List<ReturnRows> returns) {
        Map<String, Long> given = new HashMap<>();
        returns.forEach(
                rows -> rows.refunds().forEach(refund -> given.merge(refund.tenderId(), refund.amount(), Long::sum)));
        return given;
    }
}
