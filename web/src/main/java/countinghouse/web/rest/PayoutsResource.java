package countinghouse.web.rest;

import countinghouse.platform.Caller;
import countinghouse.settlement.Balances;
import countinghouse.settlement.Balances.PayoutView;
import countinghouse.tenancy.Tenancy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is paid out to the merchant; what a payout is of stands in its settlement. */
@Path("payouts")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Answer.PROBLEM})
public class PayoutsResource {
    @Inject
    private Balances balances;

    @Inject
    private Tenancy tenancy;

    @Inject
    private KeyDoor door;

    /** Newest first. @param after id of the last one seen */
    @GET
    public Response payouts(
            @HeaderParam("Authorization") @Nullable String authorization,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        Caller caller = door.open(authorization, Operation.LIST_PAYOUTS).caller();
        int most = Paging.of(limit, after).limit();
        var found = balances.payouts(caller, Objects.requireNonNullElse(after, ""), most + 1);
        return Paging.answer(found, most, PayoutView::id, json(caller)::of)
                .response()
                .build();
    }

    @GET
    @Path("{id}")
    public Response payout(@HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id) {
        Caller caller = door.open(authorization, Operation.READ_PAYOUT).caller();
        return Answer.of(200, json(caller).of(balances.payout(caller, id)))
                .response()
                .build();
    }

    private MoneyJson json(Caller caller) {
        return new MoneyJson(tenancy.merchant(caller).currency());
    }
}
