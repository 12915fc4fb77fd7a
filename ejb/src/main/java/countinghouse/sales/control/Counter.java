package countinghouse.sales.control;

import countinghouse.platform.Caller;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.Quote;
import countinghouse.sales.SaleView;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

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
        return pricer.price(caller, tenancy.store(caller, storeId), lines).quote();
    }

    public SaleView sale(Caller caller, String saleId) {
        return archive.rows(caller, saleId).view();
    }

    public List<SaleView> sales(Caller caller, String tillId, LocalDate businessDay) {
        return archive.ofDay(caller, tillId, businessDay).stream()
                .map(SaleRows::view)
                .toList();
    }
}
