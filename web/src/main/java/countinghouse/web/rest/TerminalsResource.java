package countinghouse.web.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.devices.Checklist;
import countinghouse.devices.Checklist.CheckView;
import countinghouse.devices.Checklist.Item;
import countinghouse.devices.Devices;
import countinghouse.devices.Devices.Activation;
import countinghouse.payments.EntryMode;
import countinghouse.payments.Payments;
import countinghouse.payments.Trials;
import countinghouse.platform.Role;
import countinghouse.security.Keys.KeyHolder;
import countinghouse.web.door.ClientAddress;
import countinghouse.web.door.Limit;
import countinghouse.web.door.Limits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What terminals ask for themselves. */
@Path("terminals")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Answer.PROBLEM})
public class TerminalsResource {
    @Inject
    private Devices devices;

    @Inject
    private Limits limits;

    @Inject
    private KeyDoor door;

    @Inject
    private Checklist checklist;

    @Inject
    private Trials trials;

    @Context
    private HttpServletRequest http;

    /** What the terminal that asks has still to try. */
    @GET
    @Path("checks")
    public Response checks(@HeaderParam("Authorization") @Nullable String authorization) {
        KeyHolder terminal = terminal(authorization, Operation.LIST_CHECKS);
        List<CheckView> checks = checklist.of(terminal.caller(), terminal.subject());
        return Answer.of(200, CheckJson.of(checks)).response().build();
    }

    /** One item of the checklist. Those of money are tried with the acquirer here and now; of the others the terminal tells what came. */
    @POST
    @Path("checks")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response report(@HeaderParam("Authorization") @Nullable String authorization, InputStream in) {
        KeyHolder terminal = terminal(authorization, Operation.REPORT_CHECK);
        JsonBody body = JsonBody.parse(RawBody.read(in));
        Item item = body.oneOf("item", Item.class);
        Trials.Tried tried = item.isOfMoney() ? tried(terminal, item, body) : told(terminal, item, body);
        return Answer.of(200, CheckJson.of(item, tried)).response().build();
    }

    private Trials.Tried tried(KeyHolder terminal, Item item, JsonBody body) {
        Payments.Card card = item == Item.VOID
                ? null
                : new Payments.Card(body.text("paymentMethod", 64), body.oneOf("entryMode", EntryMode.class), null);
        body.check();
        return trials.run(terminal.caller(), new Trials.RunTrial(terminal.subject(), item, card));
    }

    private Trials.Tried told(KeyHolder terminal, Item item, JsonBody body) {
        boolean passed = body.flag("passed");
        String problem = Objects.requireNonNullElse(body.optionalText("problem", 200), "");
        body.check();
        Checklist.Report report = new Checklist.Report(terminal.subject(), item, passed, problem);
        return new Trials.Tried(passed, problem, checklist.report(terminal.caller(), report));
    }

    /** A key that is no terminal's has no checklist. */
    private KeyHolder terminal(@Nullable String authorization, Operation operation) {
        KeyHolder holder = door.open(authorization, operation);
        if (!holder.caller().roles().contains(Role.TERMINAL)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        return holder;
    }

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
