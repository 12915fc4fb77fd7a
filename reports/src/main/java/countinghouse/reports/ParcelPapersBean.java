package countinghouse.reports;

import countinghouse.devices.Devices;
import countinghouse.devices.Devices.OrderView;
import countinghouse.devices.Devices.TerminalView;
import countinghouse.devices.Warehouse;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import java.util.Optional;

/** Prints the papers of an order as it stands. */
@Stateless
@Local(ParcelPapers.class)
public class ParcelPapersBean implements ParcelPapers {
    @EJB
    Devices devices;

    @EJB
    Warehouse warehouse;

    private final ParcelPdf pdf = new ParcelPdf();

    @Override
    public byte[] slip(Caller logistics, String orderId) {
        return pdf.slip(sheet(logistics, orderId));
    }

    @Override
    public byte[] label(Caller logistics, String orderId) {
        return pdf.label(sheet(logistics, orderId));
    }

    private ParcelSheet sheet(Caller logistics, String orderId) {
        logistics.require(Permission.ORDER_READ);
        OrderView order = devices.order(logistics, orderId);
        Optional<TerminalView> old = warehouse.replaced(logistics, orderId);
        return ParcelSheet.of(order, old.map(TerminalView::serial).orElse(""));
    }
}
