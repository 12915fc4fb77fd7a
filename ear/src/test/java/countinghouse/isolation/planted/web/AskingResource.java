package countinghouse.isolation.planted.web;

import countinghouse.isolation.planted.Holes;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

/** No annotation says what it takes, and none that it is a bean. */
@Path("planted-asking")
@Produces("text/plain")
public class AskingResource {
    @Inject
    private Holes.NoCheck orders;

    @Context
    private UriInfo address;

    @GET
    public String order() {
        String wanted = address.getQueryParameters().getFirst("wanted");
        return wanted == null ? "" : orders.order(wanted);
    }
}
