package countinghouse.gateways.carrier;

import countinghouse.devices.gateway.Carrier;
import countinghouse.devices.gateway.CarrierRefused;
import countinghouse.devices.gateway.CarrierUnavailable;
import countinghouse.devices.gateway.Consignment;
import countinghouse.devices.gateway.ShipmentRequest;
import countinghouse.gateways.http.JsonClient;
import countinghouse.gateways.http.NoAnswer;
import countinghouse.gateways.http.Reply;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** The carrier's protocol: {@code POST …/v1/shipments}. */
final class ParcelDesk implements Carrier, AutoCloseable {
    private final JsonClient client;

    ParcelDesk(JsonClient client) {
        this.client = client;
    }

    @Override
    public Consignment ship(ShipmentRequest request) throws CarrierUnavailable, CarrierRefused {
        try {
            Reply reply = client.post("/v1/shipments", request.idempotencyKey(), document(request));
            if (reply.refused()) {
                throw new CarrierRefused(reply.text("code"));
            }
            if (!reply.success()) {
                throw new CarrierUnavailable("the carrier failed with status " + reply.status());
            }
            return new Consignment(
                    reply.text("trackingNumber"), reply.text("carrier"), LocalDate.parse(reply.text("expectedOn")));
        } catch (NoAnswer | DateTimeParseException e) {
            throw new CarrierUnavailable("the carrier gave no usable answer: " + e.getMessage(), e);
        }
    }

    private static Map<String, ?> document(ShipmentRequest request) {
        ShipmentRequest.Recipient recipient = request.recipient();
        return Map.of(
                "reference", request.reference(),
                "recipient",
                        Map.of(
                                "name", recipient.name(),
                                "addressLines", recipient.addressLines(),
                                "postalCode", recipient.postalCode(),
                                "country", recipient.country()),
                "serials", request.serials(),
                "weightGrams", request.weightGrams());
    }

    @Override
    public void close() {
        client.close();
    }
}
