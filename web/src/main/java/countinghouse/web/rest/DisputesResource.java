package countinghouse.web.rest;

import countinghouse.payments.DisputeState;
import countinghouse.payments.Disputes;
import countinghouse.payments.Disputes.DisputeView;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Chargebacks, and what the merchant answers. */
@Path("disputes")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Answer.PROBLEM})
public class DisputesResource {
    private static final String COLLECTION = "disputes";
    private static final int LONGEST_EVIDENCE = 4_000;

    @Inject
    private Disputes disputes;

    @Inject
    private KeyDoor door;

    @Inject
    private OncePerKey once;

    @GET
    public Response disputes(@HeaderParam("Authorization") @Nullable String authorization, @BeanParam Filter filter) {
        KeyHolder holder = door.open(authorization, Operation.LIST_DISPUTES);
        var asked = new Disputes.DisputeFilter(
                filter.states(DisputeState.class), filter.payment(), filter.period(), filter.place());
        return Paging.answer(disputes.page(holder.caller(), asked), filter.limit(), DisputeView::id, PaymentJson::of)
                .response()
                .build();
    }

    @GET
    @Path("{id}")
    public Response dispute(@HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id) {
        KeyHolder holder = door.open(authorization, Operation.READ_DISPUTE);
        return Answer.of(200, PaymentJson.whole(disputes.of(holder.caller(), id)))
                .response()
                .build();
    }

    @POST
    @Path("{id}/evidence")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response evidence(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @PathParam("id") String id,
            InputStream in) {
        KeyHolder holder = door.open(authorization, Operation.ADD_EVIDENCE);
        String key = OncePerKey.require(idempotencyKey);
        String text = RawBody.read(in);
        JsonBody body = JsonBody.parse(text);
        var kind = body.oneOf("kind", Disputes.EvidenceKind.class);
        String said = body.text("text", LONGEST_EVIDENCE);
        body.check();
        return once(
                holder, "evidence", key, id + "\n" + text, () -> disputes.addEvidence(holder.caller(), id, kind, said));
    }

    @POST
    @Path("{id}/submit")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response submit(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @PathParam("id") String id,
            InputStream in) {
        KeyHolder holder = door.open(authorization, Operation.SUBMIT_EVIDENCE);
        return once(
                holder,
                "submit",
                OncePerKey.require(idempotencyKey),
                bound(id, in),
                () -> disputes.submit(holder.caller(), id));
    }

    @POST
    @Path("{id}/accept")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response accept(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @PathParam("id") String id,
            InputStream in) {
        KeyHolder holder = door.open(authorization, Operation.ACCEPT_DISPUTE);
        return once(
                holder,
                "accept",
                OncePerKey.require(idempotencyKey),
                bound(id, in),
                () -> disputes.accept(holder.caller(), id));
    }

    /** What a key of a call without a content is bound to. */
    private static String bound(String id, InputStream in) {
        String text = RawBody.read(in);
        JsonBody.parse(text).check();
        return id + "\n" + text;
    }

    private Response once(KeyHolder holder, String what, String key, String bound, Supplier<DisputeView> work) {
        return once.run(
                new OncePerKey.Request(holder.caller(), COLLECTION + "." + what, COLLECTION, key, bound),
                () -> Answer.of(200, PaymentJson.whole(work.get())));
    }
}
