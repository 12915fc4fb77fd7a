package countinghouse.web.staff;

import countinghouse.backoffice.Backoffice;
import countinghouse.backoffice.Backoffice.DeviceStock;
import countinghouse.backoffice.Backoffice.OrderRow;
import countinghouse.devices.Devices;
import countinghouse.devices.Devices.OrderState;
import countinghouse.devices.Devices.OrderView;
import countinghouse.devices.Devices.TerminalModel;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.web.Session;
import countinghouse.web.Texts;
import countinghouse.web.Toast;
import jakarta.ejb.EJBException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders of terminals: scan serials to the chosen order, hand the parcel over, take stock in. */
@Named
@ViewScoped
public class OrdersPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ANSWERS = 20;

    @Inject
    private Backoffice backoffice;

    @Inject
    private Devices devices;

    @Inject
    private Session session;

    @Inject
    private Texts texts;

    @Inject
    private Toast toast;

    private List<OrderRow> rows = List.of();
    private List<DeviceStock> stock = List.of();
    private @Nullable String orderId;
    private @Nullable OrderView order;
    private List<String> offered = List.of();
    private String serial = "";
    private final HashMap<String, Caller> opened = new HashMap<>();
    private final Deque<Scan> answers = new ArrayDeque<>();
    private @Nullable String problem;
    private String receivedModel = "";
    private String receivedSerials = "";

    /** The answer to a scan, good or bad. */
    public record Scan(boolean good, String text) implements Serializable {}

    public void load() {
        Caller caller = session.onPlatform();
        rows = backoffice.orders(caller);
        stock = backoffice.deviceStock(caller);
        if (orderId == null) {
            orderId = rows.stream()
                    .filter(row -> row.state().equals(OrderState.PLACED.name()))
                    .findFirst()
                    .map(OrderRow::orderId)
                    .orElse(null);
        }
        open();
    }

    public void choose(String id) {
        orderId = id;
        problem = null;
        load();
    }

    private void open() {
        String id = orderId;
        if (id == null) {
            order = null;
            return;
        }
        OrderView view = devices.order(bound(id), id);
        order = view;
        boolean wants = view.state() == OrderState.PLACED;
        offered = wants ? devices.inStock(session.onPlatform(), view.modelCode(), 3) : List.of();
    }

    /** Opening an order is audited, so it is done once a view; the roles are those of this click. */
    private Caller bound(String id) {
        Caller caller = session.onPlatform();
        return caller.in(opened.computeIfAbsent(id, wanted -> backoffice.openOrder(caller, wanted))
                .tenant());
    }

    /** Each scan gets its answer beside the field, so that eyes and hands stay where they are. */
    public void allocate() {
        OrderView chosen = order;
        String scanned = serial.strip().toUpperCase(Locale.ROOT);
        serial = "";
        if (scanned.isEmpty()) {
            return;
        }
        if (chosen == null) {
            answer(false, texts.say("orders.choose-first"));
            return;
        }
        try {
            order = devices.allocate(bound(chosen.id()), chosen.id(), scanned);
            answer(true, texts.with2("orders.allocated", "serial", scanned, "merchant", merchant(chosen.id())));
        } catch (Refusal refusal) {
            answer(false, scanned + ": " + texts.refusal(refusal));
        } catch (EJBException wrapped) {
            if (!(wrapped.getCause() instanceof Refusal refusal)) {
                throw wrapped;
            }
            answer(false, scanned + ": " + texts.refusal(refusal));
        }
        load();
    }

    public void allocate(String offeredSerial) {
        serial = offeredSerial;
        allocate();
    }

    public void ship() {
        OrderView chosen = order;
        if (chosen == null) {
            return;
        }
        try {
            order = devices.ship(bound(chosen.id()), chosen.id());
            problem = null;
            toast.say("orders.shipped", Map.of("number", chosen.number(), "merchant", merchant(chosen.id())));
        } catch (Refusal refusal) {
            problem = texts.refusal(refusal);
        }
        load();
    }

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
        load();
    }

    private void answer(boolean good, String text) {
        answers.addFirst(new Scan(good, text));
        while (answers.size() > ANSWERS) {
            answers.removeLast();
        }
    }

    private String merchant(String id) {
        return rows.stream()
                .filter(row -> row.orderId().equals(id))
                .findFirst()
                .map(OrderRow::merchant)
                .orElse("");
    }

    public String getMerchant() {
        return orderId == null ? "" : merchant(orderId);
    }

    private List<OrderRow> in(OrderState... states) {
        List<String> names = Arrays.stream(states).map(Enum::name).toList();
        return rows.stream().filter(row -> names.contains(state(row))).toList();
    }

    /** The list is a projection that follows within a second; the open order is read as it stands. */
    public String state(OrderRow row) {
        OrderView chosen = order;
        return chosen != null && chosen.id().equals(row.orderId())
                ? chosen.state().name()
                : row.state();
    }

    public LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    public List<OrderRow> getToAllocate() {
        return in(OrderState.PLACED);
    }

    public List<OrderRow> getToShip() {
        return in(OrderState.ALLOCATED, OrderState.PACKED);
    }

    public List<OrderRow> getOnTheWay() {
        return in(OrderState.SHIPPED, OrderState.DELIVERY_FAILED, OrderState.DELIVERED)
                .reversed();
    }

    public long getOpen() {
        return getToAllocate().size() + getToShip().size();
    }

    /** One empty place for each unit that is still to be scanned. */
    public List<String> getSlots() {
        OrderView chosen = order;
        List<String> slots = new ArrayList<>();
        if (chosen != null) {
            slots.addAll(chosen.serials());
            while (slots.size() < chosen.quantity()) {
                slots.add("");
            }
        }
        return slots;
    }

    public boolean isShippable() {
        OrderView chosen = order;
        return chosen != null && (chosen.state() == OrderState.ALLOCATED || chosen.state() == OrderState.PACKED);
    }

    /** Codes of all models, whatever the country. */
    public List<String> getModels() {
        return devices.models("US").stream().map(TerminalModel::code).toList();
    }

    public List<DeviceStock> getStock() {
        return stock;
    }

    public @Nullable OrderView getOrder() {
        return order;
    }

    public @Nullable String getOrderId() {
        return orderId;
    }

    public void setOrderId(@Nullable String orderId) {
        this.orderId = orderId == null || orderId.isBlank() ? null : orderId;
    }

    public List<String> getOffered() {
        return offered;
    }

    public List<Scan> getAnswers() {
        return List.copyOf(answers);
    }

    public @Nullable String getProblem() {
        return problem;
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(@Nullable String serial) {
        this.serial = serial == null ? "" : serial;
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
