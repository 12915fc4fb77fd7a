package countinghouse.web.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.security.Keys.KeyHolder;
import countinghouse.tenancy.StoreView;
import countinghouse.tenancy.Tenancy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The merchant's stores with their tills. */
@Path("stores")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Answer.PROBLEM})
public class StoresResource {
    @Inject
    private Tenancy tenancy;

    @Inject
    private KeyDoor door;

    @GET
    public Response stores(
            @HeaderParam("Authorization") @Nullable String authorization,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        KeyHolder holder = door.open(authorization, Operation.LIST_STORES);
        return Paging.of(limit, after)
                .answer(tenancy.stores(holder.caller()), StoreView::id, StoresResource::json)
                .response()
                .build();
    }

    private static ObjectNode json(StoreView store) {
        ObjectNode json = JsonBody.MAPPER
                .createObjectNode()
                .put("id", store.id())
                .put("name", store.name())
                .put("address", store.address())
                .put("zone", store.zone())
                .put("cutOff", store.cutOff().toString())
                .put("currency", store.currency())
                .put("taxIncluded", store.taxIncluded());
        ArrayNode tills = json.putArray("tills");
        store.tills().forEach(till -> tills.addObject().put("id", till.id()).put("name", till.name()));
        return json;
    }
}
