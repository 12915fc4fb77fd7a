package countinghouse.web.rest;

import countinghouse.payments.WalletPayments;
import countinghouse.payments.WalletPayments.SentNotice;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where wallets tell that something has happened to a payment. Signed; a notice may come twice, late, out of order or never. */
@Path("webhooks/wallet")
@RequestScoped
@Produces(Answer.PROBLEM)
public class WalletWebhookResource {
    @Inject
    private WalletPayments payments;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response noticed(
            @HeaderParam("X-Timestamp") @Nullable String timestamp,
            @HeaderParam("X-Signature") @Nullable String signature,
            InputStream in) {
        String text = RawBody.read(in);
        SentNotice notice = new SentNotice(
                Objects.requireNonNullElse(timestamp, ""), Objects.requireNonNullElse(signature, ""), text);
        if (!payments.noticed(notice)) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED);
        }
        return Response.noContent().build();
    }
}
