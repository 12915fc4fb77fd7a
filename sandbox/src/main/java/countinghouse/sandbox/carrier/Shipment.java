package countinghouse.sandbox.carrier;

import static countinghouse.sandbox.http.BadRequest.required;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sender asks for, as it comes over the wire. */
public record Shipment(String reference, Recipient recipient, List<String> serials, int weightGrams) {

    public Shipment(
            @Nullable String reference,
            @Nullable Recipient recipient,
            @Nullable List<String> serials,
            int weightGrams) {
        this.reference = required("reference", reference);
        this.recipient = required("recipient", recipient);
        this.serials = List.copyOf(required("serials", serials));
        this.weightGrams = weightGrams;
    }

    public record Recipient(String name, List<String> addressLines, String postalCode, String country) {
        public Recipient(
                @Nullable String name,
                @Nullable List<String> addressLines,
                @Nullable String postalCode,
                @Nullable String country) {
            this.name = required("recipient.name", name);
            this.addressLines = List.copyOf(required("recipient.addressLines", addressLines));
            this.postalCode = postalCode == null ? "" : postalCode;
            this.country = required("recipient.country", country);
        }
    }

    /** A parcel to an address that says so cannot be delivered; this is how a test asks for it. */
    boolean undeliverable() {
        return recipient.addressLines().stream().anyMatch(line -> line.contains("UNDELIVERABLE"));
    }
}
