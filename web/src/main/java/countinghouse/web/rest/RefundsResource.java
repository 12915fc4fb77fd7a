package countinghouse.web.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.payments.RefundState;
import countinghouse.payments.Refunds;
import countinghouse.payments.Refunds.RefundView;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money given back to customers. */
@Path("refunds")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Answer.PROBLEM})
public class RefundsResource {
    private static final String COLLECTION = "refunds";

    @Inject
    private Refunds refunds;

    @Inject
    private KeyDoor door;

    @Inject
    private OncePerKey once;

    @Context
    private HttpHeaders headers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response refund(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            InputStream in) {
        KeyHolder holder = door.open(authorization, Operation.REFUND_PAYMENT);
        String key = OncePerKey.require(idempotencyKey);
        String body = RawBody.read(in);
        var command = PaymentBody.refund(body, key);
        return once.run(
                new OncePerKey.Request(holder.caller(), COLLECTION, key, body),
                () -> answer(refunds.refund(holder.caller(), command)));
    }

    @GET
    @Path("{id}")
    public Response refund(@HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id) {
        KeyHolder holder = door.open(authorization, Operation.READ_REFUND);
        return Answer.of(200, PaymentJson.of(refunds.of(holder.caller(), id)))
                .response()
                .build();
    }

    @GET
    public Response refunds(@HeaderParam("Authorization") @Nullable String authorization, @BeanParam Filter filter) {
        KeyHolder holder = door.open(authorization, Operation.LIST_REFUNDS);
        var asked = new Refunds.RefundFilter(
                filter.states(RefundState.class), filter.payment(), filter.period(), filter.place());
        return Paging.answer(refunds.page(holder.caller(), asked), filter.limit(), RefundView::id, PaymentJson::of)
                .response()
                .build();
    }

    private Answer answer(RefundView refund) {
        return switch (refund.state()) {
            case SUCCEEDED -> Answer.of(201, PaymentJson.of(refund));
            case REQUESTED, UNKNOWN -> Answer.of(202, PaymentJson.of(refund));
            case FAILED -> {
                ObjectNode problem =
                        new Problems(headers.getAcceptableLanguages()).of(ProblemType.REFUND_FAILED, List.of());
                problem.set("refund", PaymentJson.of(refund));
                yield Answer.of(ProblemType.REFUND_FAILED.status(), problem);
            }
        };
    }
}
