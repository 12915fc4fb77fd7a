package countinghouse.devices.control;

import countinghouse.devices.Devices.OrderView;
import countinghouse.devices.Devices.ShipTo;
import countinghouse.devices.Warehouse.CorrectAddress;
import countinghouse.devices.entity.TerminalOrder;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.tenancy.CountryPacks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Stream;

/** Where a parcel goes; changed with the merchant's word only. */
@Stateless
public class Addresses {
    private static final int SHORTEST_CONSENT = 5;
    private static final int LONGEST = 200;

    @Inject
    private Orders orders;

    @Inject
    private OrderTrail trail;

    public OrderView correct(Caller logistics, String orderId, CorrectAddress command) {
        TerminalOrder order = orders.locked(logistics, orderId);
        String consent = command.consent().strip();
        if (consent.length() < SHORTEST_CONSENT || consent.length() > LONGEST) {
            throw Refusal.invalid("order.consent");
        }
        order.correct(checked(command.shipTo(), order.shipTo().country()));
        trail.happened(logistics, order, "address-corrected", Map.of("consent", consent));
        return orders.viewOf(logistics, order);
    }

    /** The country stays: prices, rules and the carrier hang on it. */
    private static ShipTo checked(ShipTo to, String country) {
        ShipTo clean = new ShipTo(
                to.recipient().strip(),
                to.addressLine().strip(),
                to.city().strip(),
                to.postcode().strip(),
                country);
        if (Stream.of(clean.recipient(), clean.addressLine(), clean.city())
                .anyMatch(part -> part.isEmpty() || part.length() > LONGEST)) {
            throw Refusal.invalid("address.incomplete");
        }
        if (!clean.postcode().matches(CountryPacks.of(country).address().postcode())) {
            throw Refusal.invalid("address.postcode");
        }
        return clean;
    }
}
