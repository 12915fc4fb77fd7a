package countinghouse.web.staff;

import countinghouse.devices.Devices;
import countinghouse.devices.TerminalModels;
import countinghouse.devices.Warehouse;
import countinghouse.devices.Warehouse.Located;
import countinghouse.web.Session;
import countinghouse.web.Texts;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The house's own stock: take units in, find one by its serial. */
@Named
@ViewScoped
public class StockDesk implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Devices devices;

    @Inject
    private Warehouse warehouse;

    @Inject
    private OrdersPage board;

    @Inject
    private Session session;

    @Inject
    private Texts texts;

    @Inject
    private Toast toast;

    private String receivedModel = "";
    private String receivedSerials = "";
    private String wanted = "";
    private String found = "";

    public void receive() {
        List<String> serials = Arrays.stream(receivedSerials.split("[\\s,;]+"))
                .map(s -> s.toUpperCase(Locale.ROOT))
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
        int fresh = devices.receive(session.onPlatform(), receivedModel, serials);
        toast.say(
                "orders.received",
                Map.of("count", Integer.toString(fresh), "known", Integer.toString(serials.size() - fresh)));
        receivedSerials = "";
        board.load();
    }

    /** Where a serial is; the order of the merchant that holds it is opened beside. */
    public void find() {
        String serial = wanted.strip().toUpperCase(Locale.ROOT);
        if (serial.isEmpty()) {
            found = "";
            return;
        }
        Optional<Located> located = warehouse.locate(session.onPlatform(), serial);
        found = located.map(unit -> texts.with("orders.found." + unit.place(), "serial", serial))
                .orElseGet(() -> texts.with("orders.found.nowhere", "serial", serial));
        located.map(Located::orderId).ifPresent(board::choose);
    }

    /** Codes of all models, whatever the country. */
    public List<String> getModels() {
        return TerminalModels.codes();
    }

    public String getFound() {
        return found;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted == null ? "" : wanted;
    }

    public String getReceivedModel() {
        return receivedModel;
    }

    public void setReceivedModel(@Nullable String receivedModel) {
        this.receivedModel = receivedModel == null ? "" : receivedModel;
    }

    public String getReceivedSerials() {
        return receivedSerials;
    }

    public void setReceivedSerials(@Nullable String receivedSerials) {
        this.receivedSerials = receivedSerials == null ? "" : receivedSerials;
    }
}
