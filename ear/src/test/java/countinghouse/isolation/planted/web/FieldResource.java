package countinghouse.isolation.planted.web;

import countinghouse.isolation.planted.Holes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** The id comes into a field, not into a parameter of the method. */
@Path("planted-fields/{orderRef}")
@RequestScoped
@Produces("text/plain")
public class FieldResource {
    @Inject
    private Holes.NoCheck orders;

    @PathParam("orderRef")
    private String id;

    @GET
    public String order() {
        return orders.order(id);
    }
}
