package countinghouse.web.merchant;

import countinghouse.sales.SaleView;
import countinghouse.sales.Sales;
import countinghouse.tenancy.TillView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day's sales with their tenders, and one sale's receipt. Day and sale stand in the address. */
@Named
@RequestScoped
public class SalesPage {
    @Inject
    private Sales sales;

    @Inject
    private Shop shop;

    private @Nullable String day;
    private @Nullable String saleId;
    private List<SaleView> list = List.of();
    private @Nullable SaleView sale;

    public void load() {
        String id = saleId;
        if (id != null && !id.isBlank()) {
            SaleView chosen = sales.sale(shop.caller(), id);
            sale = chosen;
            if (day == null) {
                day = chosen.businessDay().toString();
            }
        }
        TillView till = shop.getTill();
        list = till == null ? List.of() : sales.sales(shop.caller(), till.id(), getDate());
    }

    public LocalDate getDate() {
        String asked = day;
        try {
            return asked == null || asked.isBlank() ? shop.getToday() : LocalDate.parse(asked);
        } catch (DateTimeException e) {
            return shop.getToday();
        }
    }

    public boolean isToday() {
        return getDate().equals(shop.getToday());
    }

    public DayOfSales getSums() {
        return DayOfSales.of(list, java.time.ZoneId.of(shop.getZone()));
    }

    public List<SaleView> getList() {
        return list;
    }

    public @Nullable SaleView getSale() {
        return sale;
    }

    public @Nullable String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day;
    }

    public @Nullable String getSaleId() {
        return saleId;
    }

    public void setSaleId(@Nullable String saleId) {
        this.saleId = saleId;
    }
}
