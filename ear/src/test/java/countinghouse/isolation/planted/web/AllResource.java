package countinghouse.isolation.planted.web;

import countinghouse.isolation.planted.Holes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.stream.Collectors;

/** Takes nothing but a key, and tells of all. */
@Path("planted-all")
@RequestScoped
@Produces("text/plain")
public class AllResource {
    @Inject
    private Holes.NoCheck orders;

    @POST
    public String all(@HeaderParam("Authorization") String authorization) {
        return orders.all().stream().map(orders::order).collect(Collectors.joining("\n"));
    }
}
