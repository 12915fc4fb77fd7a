package countinghouse.web.rest;

import countinghouse.kernel.Money;
import countinghouse.kernel.TenantId;
import countinghouse.payments.Disputes;
import countinghouse.payments.Disputes.Told;
import countinghouse.payments.Disputes.Word;
import countinghouse.platform.Caller;
import countinghouse.platform.Settings;
import countinghouse.platform.WholeTransaction;
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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the acquirer says about disputes. Signed; a word may come twice, late and out of order. */
@Path("webhooks/acquirer")
@RequestScoped
@Produces(Answer.PROBLEM)
public class AcquirerWebhookResource {
    @Inject
    private Disputes disputes;

    @Inject
    private Clock clock;

    /** A word and the merchant that it is about. */
    record Said(TenantId tenant, Told told) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response told(
            @HeaderParam("X-Timestamp") @Nullable String timestamp,
            @HeaderParam("X-Signature") @Nullable String signature,
            InputStream in) {
        String text = RawBody.read(in);
        WebhookSignature signed = new WebhookSignature(Settings.required("ACQUIRER_WEBHOOK_SECRET"), clock);
        if (!signed.accepts(timestamp, signature, text)) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED);
        }
        Said said = read(text);
        // the same word on two connections at once: the second one comes to the dispute that the first has opened
        WholeTransaction.run(() -> disputes.told(Caller.system(said.tenant(), "acquirer"), said.told()));
        return Response.noContent().build();
    }

    static Said read(String text) {
        JsonBody body = JsonBody.parse(text);
        Word word = body.oneOf("word", Word.class);
        String dispute = body.text("dispute", 64);
        String reference = body.text("reference", 100);
        if (!reference.isEmpty() && !reference.matches("mer_[0-9a-z]+:pay_[0-9a-z]+")) {
            body.refuse("reference", "reference");
        }
        boolean opened = word == Word.OPENED;
        Money amount = opened ? body.money("amount") : Money.zero("USD");
        String reason = opened ? body.text("reasonCode", 16) : "";
        Instant due = word == Word.EVIDENCE_DUE ? body.instant("evidenceDueAt") : null;
        body.check();
        int colon = reference.indexOf(':');
        return new Said(
                new TenantId(reference.substring(0, colon)),
                new Told(word, dispute, reference.substring(colon + 1), amount, reason, due));
    }
}
