package countinghouse.sales.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.sales.CashRounding;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.Quote;
import countinghouse.sales.SaleView;
import countinghouse.tenancy.StoreView;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked at the counter and changes nothing. */
@Stateless
public class Counter {
    @Inject
    private SaleArchive archive;

    @Inject
    private Pricer pricer;

    @Inject
    private Tenancy tenancy;

    public Quote quote(Caller caller, String storeId, List<CompleteSale.Line> lines) {
        StoreView store = tenancy.store(caller, storeId);
        CashRounding cash = CashRules.of(tenancy.merchant(caller).country(), store.currency());
        return pricer.price(caller, store, lines).quote(cash);
    }

    public SaleView sale(Caller caller, String saleId) {
        SaleRows rows = archive.rows(caller, saleId);
        if (!sees(caller, rows.sale().shiftId())) {
            throw Refusal.notFound("sale");
        }
        return rows.view();
    }

    /** Whose customer has yet to act, the newest. */
    public Optional<SaleView> waiting(Caller caller, String tillId) {
        return archive.pending(caller, tillId).stream()
                .filter(rows -> sees(caller, rows.sale().shiftId()))
                .map(SaleRows::view)
                .filter(sale -> sale.waiting() != null)
                .findFirst();
    }

    public List<SaleView> sales(Caller caller, String tillId, LocalDate businessDay) {
        Map<String, Boolean> seen = new HashMap<>();
        return archive.ofDay(caller, tillId, businessDay).stream()
                .filter(rows -> seen.computeIfAbsent(rows.sale().shiftId(), shift -> sees(caller, shift)))
                .map(SaleRows::view)
                .toList();
    }

    /** Who may see their own shifts only does not see those of others; a machine sees what it may see of all. */
    public boolean sees(Caller caller, String shiftId) {
        boolean all = caller.may(Permission.SALES_READ) || !caller.may(Permission.SALES_READ_OWN);
        return all
                || archive.shift(caller, shiftId)
                        .map(shift -> shift.isOf(caller.actor()))
                        .orElse(false);
    }
}
