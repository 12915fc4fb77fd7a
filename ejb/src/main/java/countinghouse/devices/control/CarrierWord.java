package countinghouse.devices.control;

import countinghouse.devices.DeliveryFailed;
import countinghouse.devices.Devices.CarrierReport;
import countinghouse.devices.Devices.OrderState;
import countinghouse.devices.OrderDelivered;
import countinghouse.devices.entity.Terminal;
import countinghouse.devices.entity.TerminalOrder;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** What a carrier says of a parcel: maybe twice, maybe late. */
@Stateless
public class CarrierWord {
    @Inject
    private Orders orders;

    @Inject
    private Activations activations;

    @Inject
    private Returns returns;

    @Inject
    private OrderTrail trail;

    public void heard(CarrierReport report) {
        Caller caller = Caller.system(report.tenant(), "carrier");
        TerminalOrder order = orders.locked(caller, report.orderId());
        if (order.isHandingOver() && !order.travelsAs(report.trackingNumber())) {
            // The carrier has it and we died before storing that: the report must come again, or it is lost.
            throw Refusal.conflict("order.state");
        }
        if (!order.travelsAs(report.trackingNumber())) {
            return; // a late word on a parcel that was sent again since
        }
        switch (report.status()) {
            case "DELIVERED" -> delivered(caller, order, report);
            case "FAILED" -> failed(caller, order, report);
            case "RETURNED" -> returned(caller, order, report);
            case "IN_TRANSIT" -> travels(caller, order, report);
            default -> throw Refusal.invalid("carrier.status");
        }
    }

    private void travels(Caller caller, TerminalOrder order, CarrierReport report) {
        boolean onItsWay = order.state() == OrderState.SHIPPED || order.state() == OrderState.RESHIPPED;
        boolean known = trail.of(caller, order.id()).stream()
                .anyMatch(step ->
                        step.code().equals("in-transit") && step.detail().equals(report.trackingNumber()));
        if (onItsWay && !known) {
            trail.step(caller, order.id(), "in-transit", report.trackingNumber());
        }
    }

    private void delivered(Caller caller, TerminalOrder order, CarrierReport report) {
        if (order.delivered(report.at())) {
            trail.happened(
                    caller, order, "delivered", told(report), new OrderDelivered(order.id(), order.applicationId()));
            for (Terminal terminal : orders.terminals(caller, order.id())) {
                terminal.delivered();
                activations.sendCode(caller, terminal.id());
            }
        }
    }

    private void failed(Caller caller, TerminalOrder order, CarrierReport report) {
        if (order.deliveryFailed()) {
            trail.happened(
                    caller,
                    order,
                    "delivery-failed",
                    told(report),
                    new DeliveryFailed(order.id(), order.applicationId()));
        }
    }

    /** A carrier may bring a parcel back without having said that it failed. */
    private void returned(Caller caller, TerminalOrder order, CarrierReport report) {
        failed(caller, order, report);
        if (order.state() == OrderState.DELIVERY_FAILED) {
            returns.takeBack(caller, order);
        }
    }

    private static Map<String, String> told(CarrierReport report) {
        return Map.of("event", report.eventId());
    }
}
