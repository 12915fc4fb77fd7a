package countinghouse.web.till;

import countinghouse.sales.Sales;
import countinghouse.sales.Sales.CloseShift;
import countinghouse.sales.Sales.OpenShift;
import countinghouse.sales.ShiftView;
import countinghouse.sales.ZReport;
import countinghouse.tenancy.TillView;
import countinghouse.web.merchant.Shop;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The till's shift: opened with a float, closed with what was counted. */
@Named
@ViewScoped
public class ShiftPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Sales sales;

    @Inject
    private Shop shop;

    private @Nullable ShiftView shift;
    private @Nullable ZReport report;
    private @Nullable Long openingFloat;
    private @Nullable Long countedCash;

    public void load() {
        TillView till = shop.getTill();
        shift = till == null ? null : sales.openShiftOf(shop.caller(), till.id());
    }

    public void open() {
        Long cash = openingFloat;
        sales.openShift(shop.caller(), new OpenShift(tillId(), cash == null ? 0 : cash));
        report = null;
        countedCash = null;
        load();
    }

    public void close() {
        Long cash = countedCash;
        String id = sales.closeShift(shop.caller(), new CloseShift(tillId(), cash == null ? 0 : cash));
        report = sales.zReport(shop.caller(), id);
        openingFloat = null;
        load();
    }

    private String tillId() {
        TillView till = shop.getTill();
        if (till == null) {
            throw new IllegalStateException("no till yet");
        }
        return till.id();
    }

    public @Nullable ShiftView getShift() {
        return shift;
    }

    /** Of the shift just closed. */
    public @Nullable ZReport getReport() {
        return report;
    }

    public @Nullable Long getOpeningFloat() {
        return openingFloat;
    }

    public void setOpeningFloat(@Nullable Long openingFloat) {
        this.openingFloat = openingFloat;
    }

    public @Nullable Long getCountedCash() {
        return countedCash;
    }

    public void setCountedCash(@Nullable Long countedCash) {
        this.countedCash = countedCash;
    }
}
