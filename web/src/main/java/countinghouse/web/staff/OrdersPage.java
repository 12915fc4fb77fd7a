package countinghouse.web.staff;

import countinghouse.backoffice.Backoffice;
import countinghouse.backoffice.Backoffice.DeviceStock;
import countinghouse.backoffice.Backoffice.OrderRow;
import countinghouse.devices.Devices;
import countinghouse.devices.Devices.OrderState;
import countinghouse.devices.Devices.OrderView;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.web.Session;
import countinghouse.web.Texts;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The board of orders, and scanning serials to the chosen one; its parcel is the matter of {@link ParcelDesk}. */
@Named
@ViewScoped
public class OrdersPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ANSWERS = 20;
    private static final Set<OrderState> HANDED_OVER = Set.of(OrderState.PACKED, OrderState.DELIVERY_FAILED);

    @Inject
    private Backoffice backoffice;

    @Inject
    private Devices devices;

    @Inject
    private Session session;

    @Inject
    private Texts texts;

    private List<OrderRow> rows = List.of();
    private List<DeviceStock> stock = List.of();
    private @Nullable String orderId;
    private @Nullable OrderView order;
    private List<String> offered = List.of();
    private String serial = "";
    private final HashMap<String, Caller> opened = new HashMap<>();
    private final Deque<Scan> answers = new ArrayDeque<>();
    private @Nullable String problem;

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
    public Caller bound(String id) {
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

    /** Runs what a button does; what was refused is said beside it. */
    public void attempt(Runnable what) {
        problem = null;
        try {
            what.run();
        } catch (Refusal refusal) {
            problem = texts.refusal(refusal);
        } catch (EJBException wrapped) {
            if (!(wrapped.getCause() instanceof Refusal refusal)) {
                throw wrapped;
            }
            problem = texts.refusal(refusal);
        }
        load();
    }

    /** Opens an order that was placed this moment: the list has not heard of it yet. */
    public void opens(String id, Caller bound) {
        opened.put(id, bound);
        choose(id);
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
        OrderView chosen = order;
        return chosen == null ? "" : chosen.shipTo().recipient();
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
        return in(OrderState.PACKED);
    }

    public List<OrderRow> getToPack() {
        return in(OrderState.ALLOCATED);
    }

    public List<OrderRow> getOnTheWay() {
        List<OrderRow> gone = new ArrayList<>(in(OrderState.DELIVERY_FAILED, OrderState.RETURNED));
        gone.addAll(in(OrderState.SHIPPED, OrderState.RESHIPPED, OrderState.DELIVERED)
                .reversed());
        return gone;
    }

    public long getOpen() {
        return getToAllocate().size() + getToPack().size() + getToShip().size();
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

    /** May be handed over now, or once more. */
    public boolean isShippable() {
        OrderView chosen = order;
        return chosen != null && HANDED_OVER.contains(chosen.state());
    }

    public boolean is(String state) {
        OrderView chosen = order;
        return chosen != null && chosen.state().name().equals(state);
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
}
