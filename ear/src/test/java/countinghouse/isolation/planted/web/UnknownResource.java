package countinghouse.isolation.planted.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** An operation that no attack knows how to ask. */
@Path("planted-unknown")
@RequestScoped
public class UnknownResource {
    @POST
    public String take(String body) {
        return body;
    }
}
