package countinghouse.devices.gateway;

import java.util.List;

/**
 * A parcel to be collected and delivered.
 *
 * @param reference our order id; the carrier repeats it in each of its webhooks
 * @param idempotencyKey names this one hand-over (1 to 255 printable ASCII characters); a re-shipment has a new one
 * @param recipient who gets it and where
 * @param serials the serial numbers in the parcel, at least one
 * @param weightGrams the gross weight in grams, above zero
 */
public record ShipmentRequest(
        String reference, String idempotencyKey, Recipient recipient, List<String> serials, int weightGrams) {

    /**
     * @param name the person or business on the label
     * @param addressLines street, city and region as written on a label there, one to six lines
     * @param postalCode as written in the country; may be empty where there is none
     * @param country ISO 3166-1 alpha-2
     */
    public record Recipient(String name, List<String> addressLines, String postalCode, String country) {
        public Recipient {
            addressLines = List.copyOf(addressLines);
        }
    }

    public ShipmentRequest {
        serials = List.copyOf(serials);
    }
}
