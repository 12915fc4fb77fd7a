package countinghouse.sales.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.WholeTransaction;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.PaySale;
import countinghouse.sales.Quote;
import countinghouse.sales.SaleView;
import countinghouse.sales.Sales;
import countinghouse.sales.ShiftView;
import countinghouse.sales.Trade;
import countinghouse.sales.ZReport;
import countinghouse.sales.entity.ZReportRow;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The counter: leads a sale through its two transactions with the acquirer asked between them. */
@Stateless
@Local(Sales.class)
public class SalesBean implements Sales {
    @Inject
    private Checkout checkout;

    @Inject
    private Counter counter;

    @Inject
    private ShiftDesk shifts;

    @Inject
    private TradeSums trade;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SaleView complete(Caller caller, CompleteSale command) {
        caller.require(Permission.SALES_SELL);
        return checkout.complete(caller, command);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SaleView pay(Caller caller, PaySale command) {
        caller.require(Permission.SALES_SELL);
        counter.sale(caller, command.saleId());
        return checkout.pay(caller, command);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SaleView unwind(Caller caller, String saleId) {
        caller.require(Permission.SALES_SELL);
        counter.sale(caller, saleId);
        return checkout.unwind(caller, saleId);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SaleView cancelTender(Caller caller, String saleId, String paymentId) {
        caller.require(Permission.SALES_SELL);
        counter.sale(caller, saleId);
        return checkout.cancelTender(caller, saleId, paymentId);
    }

    @Override
    public Quote quote(Caller caller, String storeId, List<CompleteSale.Line> lines) {
        caller.require(Permission.SALES_SELL);
        return counter.quote(caller, storeId, lines);
    }

    @Override
    public SaleView sale(Caller caller, String saleId) {
        caller.require(Permission.SALES_READ, Permission.SALES_READ_OWN, Permission.SALES_SELL);
        return counter.sale(caller, saleId);
    }

    @Override
    public @Nullable SaleView waiting(Caller caller, String tillId) {
        caller.require(Permission.SALES_SELL);
        return counter.waiting(caller, tillId).orElse(null);
    }

    @Override
    public List<SaleView> sales(Caller caller, String tillId, LocalDate businessDay) {
        caller.require(Permission.SALES_READ, Permission.SALES_READ_OWN);
        return counter.sales(caller, tillId, businessDay);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ShiftView openShift(Caller caller, OpenShift command) {
        caller.require(Permission.SHIFT_RUN);
        return WholeTransaction.run(() -> shifts.open(caller, command));
    }

    @Override
    public @Nullable ShiftView openShiftOf(Caller caller, String tillId) {
        caller.require(Permission.SHIFT_RUN, Permission.SALES_READ);
        return shifts.openOf(caller, tillId).orElse(null);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String closeShift(Caller caller, CloseShift command) {
        caller.require(Permission.SHIFT_RUN);
        return WholeTransaction.run(() -> shifts.close(caller, command));
    }

    @Override
    public ZReport zReport(Caller caller, String reportId) {
        caller.require(Permission.SALES_READ, Permission.SALES_READ_OWN);
        return shifts.report(caller, reportId)
                .filter(row -> counter.sees(caller, row.shiftId()))
                .map(ZReportRow::report)
                .orElseThrow(() -> Refusal.notFound("z-report"));
    }

    @Override
    public Trade trade(Caller caller, LocalDate from, LocalDate through, String currency) {
        caller.require(Permission.SALES_READ, Permission.STATEMENTS_READ);
        return trade.of(caller, from, through, currency);
    }
}
