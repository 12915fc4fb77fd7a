package countinghouse.web.rest;

import countinghouse.platform.Caller;
import countinghouse.settlement.Balances;
import countinghouse.settlement.Balances.Settled;
import countinghouse.settlement.Transactions;
import countinghouse.settlement.Transactions.Cursor;
import countinghouse.settlement.Transactions.Filter;
import countinghouse.settlement.Transactions.Line;
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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Closed business days: what each came to, and every item that makes the figures up. */
@Path("settlements")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Answer.PROBLEM})
public class SettlementsResource {
    @Inject
    private Balances balances;

    @Inject
    private Transactions transactions;

    @Inject
    private Tenancy tenancy;

    @Inject
    private KeyDoor door;

    /** Newest first. @param after id of the last one seen */
    @GET
    public Response settlements(
            @HeaderParam("Authorization") @Nullable String authorization,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        Caller caller = door.open(authorization, Operation.LIST_SETTLEMENTS).caller();
        int most = Paging.of(limit, after).limit();
        LocalDate before =
                after == null ? null : balances.settlement(caller, after).day().businessDay();
        return Paging.answer(balances.settled(caller, before, most + 1), most, Settled::id, json(caller)::of)
                .response()
                .build();
    }

    @GET
    @Path("{id}")
    public Response settlement(
            @HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id) {
        Caller caller = door.open(authorization, Operation.READ_SETTLEMENT).caller();
        return Answer.of(200, json(caller).of(balances.settlement(caller, id)))
                .response()
                .build();
    }

    /** Newest first. @param after id of the last one seen */
    @GET
    @Path("{id}/items")
    public Response items(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        Caller caller =
                door.open(authorization, Operation.LIST_SETTLEMENT_ITEMS).caller();
        int most = Paging.of(limit, after).limit();
        LocalDate day = balances.settlement(caller, id).day().businessDay();
        Cursor place = after == null
                ? null
                : transactions.transaction(caller, after).line().cursor();
        List<Line> found = transactions.list(caller, Filter.days(day, day), place, most + 1);
        return Paging.answer(found, most, Line::id, json(caller)::of).response().build();
    }

    private MoneyJson json(Caller caller) {
        return new MoneyJson(tenancy.merchant(caller).currency());
    }
}
