package countinghouse.web.rest;

import countinghouse.devices.Devices;
import countinghouse.devices.Devices.CarrierReport;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What carriers report. Signed; a report may come twice, late and out of order. */
@Path("webhooks/carrier")
@RequestScoped
@Produces(Answer.PROBLEM)
public class CarrierWebhookResource {
    private enum Status {
        IN_TRANSIT,
        DELIVERED,
        FAILED,
        RETURNED
    }

    @Inject
    private Devices devices;

    @Inject
    private Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response report(
            @HeaderParam("X-Timestamp") @Nullable String timestamp,
            @HeaderParam("X-Signature") @Nullable String signature,
            @HeaderParam("X-Event-Id") @Nullable String eventId,
            InputStream in) {
        String text = RawBody.read(in);
        WebhookSignature signed = new WebhookSignature(Settings.required("CARRIER_WEBHOOK_SECRET"), clock);
        if (!signed.accepts(timestamp, signature, text)) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED);
        }
        devices.carrierReported(read(text, eventId));
        return Response.noContent().build();
    }

    /** The header is outside the signature, so it counts only as far as the signed body says the same. */
    static CarrierReport read(String text, @Nullable String eventId) {
        JsonBody body = JsonBody.parse(text);
        String event = body.text("eventId", 64);
        if (eventId != null && !eventId.equals(event)) {
            body.refuse("eventId", "header");
        }
        String reference = body.text("reference", 100);
        if (!reference.isEmpty() && !reference.matches("mer_[0-9a-z]+:[a-z]+_[0-9a-z]+")) {
            body.refuse("reference", "reference");
        }
        String tracking = body.text("trackingNumber", 60);
        Status status = body.oneOf("status", Status.class);
        var at = body.instant("at");
        body.check();
        int colon = reference.indexOf(':');
        return new CarrierReport(
                event,
                new TenantId(reference.substring(0, colon)),
                reference.substring(colon + 1),
                tracking,
                status.name(),
                at);
    }
}
