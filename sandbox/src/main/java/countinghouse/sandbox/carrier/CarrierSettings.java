package countinghouse.sandbox.carrier;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the carrier reports and how fast it is.
 *
 * @param webhookUrl where reports go; null if nobody wants any
 * @param webhookSecret signs the reports
 * @param step time between two steps of a parcel; zero if a parcel moves by the control port only
 */
public record CarrierSettings(@Nullable URI webhookUrl, String webhookSecret, Duration step) {

    public CarrierSettings {
        if (webhookUrl != null && webhookSecret.isEmpty()) {
            throw new IllegalArgumentException("CARRIER_WEBHOOK_URL needs CARRIER_WEBHOOK_SECRET");
        }
    }

    @Override
    public String toString() {
        return "CarrierSettings[" + webhookUrl + ", " + step + "]";
    }
}
