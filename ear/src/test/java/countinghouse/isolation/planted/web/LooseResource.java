package countinghouse.isolation.planted.web;

import countinghouse.isolation.planted.Holes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** An operation without the check. */
@Path("planted-orders")
@RequestScoped
@Produces("text/plain")
public class LooseResource {
    @Inject
    private Holes.NoCheck orders;

    @GET
    @Path("{id}")
    public String order(@PathParam("id") String id) {
        return orders.order(id);
    }
}
