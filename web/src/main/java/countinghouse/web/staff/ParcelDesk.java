package countinghouse.web.staff;

import countinghouse.devices.Devices;
import countinghouse.devices.Devices.OrderState;
import countinghouse.devices.Devices.OrderView;
import countinghouse.devices.Devices.ShipTo;
import countinghouse.devices.Devices.TerminalView;
import countinghouse.devices.Warehouse;
import countinghouse.devices.Warehouse.Condition;
import countinghouse.devices.Warehouse.CorrectAddress;
import countinghouse.devices.Warehouse.Inspection;
import countinghouse.devices.Warehouse.Step;
import countinghouse.devices.Warehouse.Swap;
import countinghouse.platform.Caller;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done with the parcel of the chosen order: pack, hand over, mend, take back, look through, order again, swap. */
@Named
@ViewScoped
public class ParcelDesk implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private OrdersPage board;

    @Inject
    private Devices devices;

    @Inject
    private Warehouse warehouse;

    @Inject
    private Toast toast;

    private String recipient = "";
    private String addressLine = "";
    private String city = "";
    private String postcode = "";
    private String consent = "";
    private String note = "";
    private String fault = "";
    private String faulty = "";

    public void pack() {
        run((bound, order) -> warehouse.pack(bound, order.id()), "orders.packed");
    }

    public void ship() {
        run((bound, order) -> devices.ship(bound, order.id()), "orders.shipped");
    }

    public void takeBack() {
        run((bound, order) -> warehouse.takeBack(bound, order.id()), "orders.taken-back");
    }

    public void good(String serial) {
        inspect(serial, Condition.GOOD, "orders.unit-good");
    }

    public void damaged(String serial) {
        inspect(serial, Condition.DAMAGED, "orders.unit-damaged");
    }

    private void inspect(String serial, Condition condition, String words) {
        run((bound, order) -> warehouse.inspect(bound, order.id(), new Inspection(serial, condition, note)), words);
        note = "";
    }

    /** The new order is opened: the address may have to be another. */
    public void orderAgain() {
        run(
                (bound, order) -> {
                    String next = warehouse.orderAgain(bound, order.id());
                    board.opens(next, bound);
                    return devices.order(bound, next);
                },
                "orders.ordered-again");
    }

    public void editAddress() {
        OrderView order = board.getOrder();
        if (order != null) {
            recipient = order.shipTo().recipient();
            addressLine = order.shipTo().addressLine();
            city = order.shipTo().city();
            postcode = order.shipTo().postcode();
            consent = "";
        }
    }

    /** A refusal goes to its field in the dialog. */
    public void correctAddress() {
        OrderView order = board.getOrder();
        if (order != null) {
            ShipTo to = new ShipTo(
                    recipient, addressLine, city, postcode, order.shipTo().country());
            warehouse.correctAddress(board.bound(order.id()), order.id(), new CorrectAddress(to, consent));
            toast.say("orders.address-corrected", Map.of("number", order.number()));
            board.load();
        }
    }

    public void beginSwap(String terminalId) {
        faulty = terminalId;
        fault = "";
    }

    public void swap() {
        OrderView order = board.getOrder();
        if (order != null) {
            Caller bound = board.bound(order.id());
            String next = warehouse.swap(bound, new Swap(faulty, fault));
            board.opens(next, bound);
            toast.say("orders.swapped", Map.of("merchant", order.shipTo().recipient()));
        }
    }

    private void run(BiFunction<Caller, OrderView, OrderView> what, String words) {
        OrderView order = board.getOrder();
        if (order == null) {
            return;
        }
        String merchant = order.shipTo().recipient();
        board.attempt(() -> {
            OrderView now = what.apply(board.bound(order.id()), order);
            toast.say(words, Map.of("number", now.number(), "merchant", merchant));
        });
    }

    /** Units that are in the house and wait to be looked through. */
    public List<TerminalView> getToInspect() {
        OrderView order = board.getOrder();
        if (order == null) {
            return List.of();
        }
        Caller bound = board.bound(order.id());
        Stream<TerminalView> back = warehouse.units(bound, order.id()).stream()
                .filter(unit -> unit.state().equals("TO_INSPECT"));
        return Stream.concat(back, getReplaced().stream()).toList();
    }

    /** The old terminal, as long as it is not back. */
    public Optional<TerminalView> getReplaced() {
        OrderView order = board.getOrder();
        return order == null
                ? Optional.empty()
                : warehouse
                        .replaced(board.bound(order.id()), order.id())
                        .filter(unit -> unit.state().equals("FAULTY"));
    }

    /** Units at the merchant's, which can be replaced. */
    public List<TerminalView> getSwappable() {
        OrderView order = board.getOrder();
        if (order == null || order.state() != OrderState.DELIVERED) {
            return List.of();
        }
        return warehouse.units(board.bound(order.id()), order.id()).stream()
                .filter(unit -> unit.state().equals("ACTIVE") || unit.state().equals("DELIVERED"))
                .toList();
    }

    /** Newest first. */
    public List<Step> getSteps() {
        OrderView order = board.getOrder();
        return order == null
                ? List.of()
                : warehouse.steps(board.bound(order.id()), order.id()).reversed();
    }

    public boolean isCorrectable() {
        return is(OrderState.PLACED, OrderState.ALLOCATED, OrderState.PACKED, OrderState.DELIVERY_FAILED);
    }

    public boolean isPrintable() {
        return is(OrderState.ALLOCATED, OrderState.PACKED, OrderState.SHIPPED, OrderState.RESHIPPED)
                || is(OrderState.DELIVERY_FAILED);
    }

    public boolean isRepeatable() {
        return is(OrderState.RETURNED) && getToInspect().isEmpty();
    }

    private boolean is(OrderState... states) {
        OrderView order = board.getOrder();
        return order != null && List.of(states).contains(order.state());
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(@Nullable String recipient) {
        this.recipient = text(recipient);
    }

    public String getAddressLine() {
        return addressLine;
    }

    public void setAddressLine(@Nullable String addressLine) {
        this.addressLine = text(addressLine);
    }

    public String getCity() {
        return city;
    }

    public void setCity(@Nullable String city) {
        this.city = text(city);
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(@Nullable String postcode) {
        this.postcode = text(postcode);
    }

    public String getConsent() {
        return consent;
    }

    public void setConsent(@Nullable String consent) {
        this.consent = text(consent);
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = text(note);
    }

    public String getFault() {
        return fault;
    }

    public void setFault(@Nullable String fault) {
        this.fault = text(fault);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
