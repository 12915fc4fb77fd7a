package countinghouse.web.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.devices.Devices;
import countinghouse.devices.Devices.Activation;
import countinghouse.web.door.ClientAddress;
import countinghouse.web.door.Limit;
import countinghouse.web.door.Limits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** What terminals ask for themselves. */
@Path("terminals")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Answer.PROBLEM})
public class TerminalsResource {
    @Inject
    private Devices devices;

    @Inject
    private Limits limits;

    @Context
    private HttpServletRequest http;

    /** The one call without a key: serial and one-time code prove the terminal, which gets its key. */
    @POST
    @Path("activate")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response activate(InputStream in) {
        ProblemException.unlessFree(limits.take(Limit.ACTIVATION, ClientAddress.of(http)));
        JsonBody body = JsonBody.parse(RawBody.read(in));
        String serial = body.text("serial", 40);
        String code = body.text("activationCode", 40);
        body.check();
        Activation activation = devices.activate(serial, code);
        ObjectNode json = JsonBody.MAPPER
                .createObjectNode()
                .put("terminal", activation.terminalId())
                .put("key", activation.key())
                .put("store", activation.storeId())
                .put("till", activation.tillId())
                .put("merchant", activation.merchantName())
                .put("currency", activation.currency());
        return Answer.of(200, json).response().build();
    }
}
