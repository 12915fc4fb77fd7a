package countinghouse.web.merchant;

import countinghouse.devices.Devices;
import countinghouse.devices.Devices.OrderView;
import countinghouse.devices.Devices.TerminalView;
import countinghouse.platform.Permission;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The merchant's terminals, where they are, and a fresh activation code. */
@Named
@ViewScoped
public class TerminalsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Devices devices;

    @Inject
    private Shop shop;

    @Inject
    private Toast toast;

    private List<TerminalView> terminals = List.of();
    private List<OrderView> orders = List.of();

    public void load() {
        terminals = devices.terminals(shop.caller());
        orders = devices.orders(shop.caller());
    }

    public void sendCode(TerminalView terminal) {
        devices.sendActivationCode(shop.caller(), terminal.id());
        toast.say("terminals.code-sent", Map.of("serial", terminal.serial()));
        load();
    }

    public LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    public boolean isOwner() {
        return shop.caller().may(Permission.TERMINALS_ACTIVATE);
    }

    public List<TerminalView> getTerminals() {
        return terminals;
    }

    public List<OrderView> getOrders() {
        return orders;
    }
}
