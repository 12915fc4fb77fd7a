package countinghouse.isolation.planted.web;

import countinghouse.isolation.planted.Holes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Takes nothing but a key, and tells of all. */
@Path("planted-newest")
@RequestScoped
@Produces("text/plain")
public class NewestResource {
    @Inject
    private Holes.NoCheck orders;

    @POST
    public String newest(@HeaderParam("Authorization") String authorization) {
        return orders.newest();
    }
}
