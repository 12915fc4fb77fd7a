package countinghouse.web.rest;

import countinghouse.payments.CardPayments;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments;
import countinghouse.security.Keys.KeyHolder;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Card payments: those of sales to be read, those of their own to be authorised, captured and voided. */
@Path("payments")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Answer.PROBLEM})
public class PaymentsResource {
    private static final String COLLECTION = "payments";

    @Inject
    private CardPayments cards;

    @Inject
    private Payments payments;

    @Inject
    private KeyDoor door;

    @Inject
    private OncePerKey once;

    @Context
    private HttpHeaders headers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response authorise(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            InputStream in) {
        KeyHolder holder = door.open(authorization, Operation.AUTHORISE_PAYMENT);
        String key = OncePerKey.require(idempotencyKey);
        String body = RawBody.read(in);
        var command = PaymentBody.authorise(body, key, holder);
        return once.run(
                new OncePerKey.Request(holder.caller(), COLLECTION, key, body),
                () -> PaymentAnswer.authorised(
                        cards.authorise(holder.caller(), command), new Problems(headers.getAcceptableLanguages())));
    }

    @POST
    @Path("{id}/capture")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response capture(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @PathParam("id") String id,
            InputStream in) {
        KeyHolder holder = door.open(authorization, Operation.CAPTURE_PAYMENT);
        String key = OncePerKey.require(idempotencyKey);
        String body = RawBody.read(in);
        var command = PaymentBody.capture(body, key, id);
        return once.run(
                new OncePerKey.Request(holder.caller(), "payments.capture", COLLECTION, key, id + "\n" + body),
                () -> PaymentAnswer.moved(cards.capture(holder.caller(), command), 200));
    }

    @POST
    @Path("{id}/void")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response cancel(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @PathParam("id") String id,
            InputStream in) {
        KeyHolder holder = door.open(authorization, Operation.VOID_PAYMENT);
        String key = OncePerKey.require(idempotencyKey);
        String body = RawBody.read(in);
        JsonBody.parse(body).check();
        return once.run(
                new OncePerKey.Request(holder.caller(), "payments.void", COLLECTION, key, id + "\n" + body),
                () -> PaymentAnswer.moved(cards.cancel(holder.caller(), new CardPayments.VoidPayment(key, id)), 200));
    }

    @GET
    @Path("{id}")
    public Response payment(@HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id) {
        KeyHolder holder = door.open(authorization, Operation.READ_PAYMENT);
        return Answer.of(200, PaymentJson.of(payments.payment(holder.caller(), id)))
                .response()
                .build();
    }

    /** @param text last four digits, the merchant's reference, a sale's or a payment's id */
    @GET
    public Response payments(
            @HeaderParam("Authorization") @Nullable String authorization,
            @BeanParam Filter filter,
            @QueryParam("store") @Nullable String store,
            @QueryParam("scheme") @Nullable String scheme,
            @QueryParam("q") @Nullable String text) {
        KeyHolder holder = door.open(authorization, Operation.LIST_PAYMENTS);
        var asked = new Payments.PaymentFilter(
                filter.states(PaymentState.class),
                filter.period(),
                Objects.requireNonNullElse(store, ""),
                Objects.requireNonNullElse(scheme, ""),
                Objects.requireNonNullElse(text, ""),
                filter.place());
        return Paging.answer(payments.page(holder.caller(), asked), filter.limit(), PaymentView::id, PaymentJson::of)
                .response()
                .build();
    }
}
