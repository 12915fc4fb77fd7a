package countinghouse.web.merchant;

import countinghouse.devices.Checklist;
import countinghouse.devices.Checklist.CheckView;
import countinghouse.devices.Devices;
import countinghouse.devices.Devices.OrderView;
import countinghouse.devices.Devices.TerminalView;
import countinghouse.devices.Warehouse;
import countinghouse.devices.Warehouse.Swap;
import countinghouse.platform.Permission;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The merchant's terminals: where they are, a fresh activation code, what they have still to try, and a swap. */
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

    @Inject
    private Checklist checklist;

    @Inject
    private Warehouse warehouse;

    private final HashMap<String, List<CheckView>> checks = new HashMap<>();
    private String problem = "";
    private String fault = "";
    private @Nullable TerminalView faulty;
    private List<TerminalView> terminals = List.of();
    private List<OrderView> orders = List.of();

    public void load() {
        terminals = devices.terminals(shop.caller());
        orders = devices.orders(shop.caller());
        checks.clear();
        terminals.stream()
                .filter(terminal -> !terminal.state().equals("RETURNED"))
                .forEach(terminal -> checks.put(terminal.id(), checklist.of(shop.caller(), terminal.id())));
    }

    public void sendCode(TerminalView terminal) {
        devices.sendActivationCode(shop.caller(), terminal.id());
        toast.say("terminals.code-sent", Map.of("serial", terminal.serial()));
        load();
    }

    /** What the merchant sees with their own eyes: a slip that came out, a code that was read. */
    public void passed(TerminalView terminal, CheckView check) {
        report(terminal, check, true);
    }

    public void failed(TerminalView terminal, CheckView check) {
        report(terminal, check, false);
    }

    private void report(TerminalView terminal, CheckView check, boolean passed) {
        checklist.report(
                shop.caller(), new Checklist.Report(terminal.id(), check.item(), passed, passed ? "" : problem));
        problem = "";
        load();
    }

    public void beginSwap(TerminalView terminal) {
        faulty = terminal;
        fault = "";
    }

    public void swap() {
        TerminalView terminal = faulty;
        if (terminal != null) {
            warehouse.swap(shop.caller(), new Swap(terminal.id(), fault));
            toast.say("terminals.swapped", Map.of("serial", terminal.serial()));
            load();
        }
    }

    /** Items of a terminal that still has to try something; none once it is ready. */
    public List<CheckView> checks(TerminalView terminal) {
        return terminal.readyAt() == null ? checks.getOrDefault(terminal.id(), List.of()) : List.of();
    }

    public boolean isSwappable(TerminalView terminal) {
        return shop.caller().may(Permission.TERMINALS_SWAP)
                && (terminal.state().equals("ACTIVE") || terminal.state().equals("DELIVERED"));
    }

    public String getProblem() {
        return problem;
    }

    public void setProblem(@Nullable String problem) {
        this.problem = problem == null ? "" : problem;
    }

    public String getFault() {
        return fault;
    }

    public void setFault(@Nullable String fault) {
        this.fault = fault == null ? "" : fault;
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
