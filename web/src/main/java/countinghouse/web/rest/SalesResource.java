package countinghouse.web.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Settings;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.PaySale;
import countinghouse.sales.SaleView;
import countinghouse.sales.Sales;
import countinghouse.security.Keys.KeyHolder;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Sales: lines and tenders in one call, answered when all of it is durable. */
@Path("sales")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Answer.PROBLEM})
public class SalesResource {
    private static final String COLLECTION = "sales";

    @Inject
    private Sales sales;

    @Inject
    private KeyDoor door;

    @Inject
    private OncePerKey once;

    @Context
    private HttpHeaders headers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response complete(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            InputStream in) {
        KeyHolder holder = door.open(authorization, Operation.COMPLETE_SALE);
        String key = OncePerKey.require(idempotencyKey);
        String body = RawBody.read(in);
        CompleteSale command = SaleBody.read(body, key, holder);
        SaleView sale = complete(holder, command);
        Response.ResponseBuilder response = answer(sale).response(COLLECTION);
        return (sale.replayed() ? response.header(OncePerKey.REPLAYED, "true") : response).build();
    }

    /** The sale keeps its key itself, so a repetition is answered by the sale: what it came to, if that was open the first time. */
    private SaleView complete(KeyHolder holder, CompleteSale command) {
        try {
            return sales.complete(holder.caller(), command);
        } catch (Refusal refusal) {
            throw switch (refusal.code()) {
                case "sale.running" -> ProblemException.retryAfter(ProblemType.REQUEST_RUNNING, 2);
                case "sale.key-reused" -> ProblemException.of(ProblemType.KEY_REUSED);
                default -> refusal;
            };
        }
    }

    /** Further tenders for a sale that waits for them. */
    @POST
    @Path("{id}/tenders")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response pay(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @PathParam("id") String id,
            InputStream in) {
        KeyHolder holder = door.open(authorization, Operation.PAY_SALE);
        String key = OncePerKey.require(idempotencyKey);
        String body = RawBody.read(in);
        PaySale command = SaleBody.readTenders(body, key, id);
        return once.run(
                new OncePerKey.Request(holder.caller(), "sale-tenders", COLLECTION, key, id + "\n" + body),
                () -> answer(sales.pay(holder.caller(), command)));
    }

    /** Gives a sale up that waits for further tenders. */
    @POST
    @Path("{id}/void")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response unwind(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @PathParam("id") String id,
            InputStream in) {
        KeyHolder holder = door.open(authorization, Operation.VOID_SALE);
        String key = OncePerKey.require(idempotencyKey);
        String body = RawBody.read(in);
        JsonBody.parse(body).check();
        return once.run(
                new OncePerKey.Request(holder.caller(), "sale-void", COLLECTION, key, id + "\n" + body),
                () -> Answer.of(200, json(sales.unwind(holder.caller(), id))));
    }

    /** Takes a wallet out again whose customer has yet to pay. */
    @POST
    @Path("{id}/tenders/{payment}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response cancelTender(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @PathParam("id") String id,
            @PathParam("payment") String payment,
            InputStream in) {
        KeyHolder holder = door.open(authorization, Operation.CANCEL_TENDER);
        String key = OncePerKey.require(idempotencyKey);
        String body = RawBody.read(in);
        JsonBody.parse(body).check();
        return once.run(
                new OncePerKey.Request(
                        holder.caller(), "tender-cancel", COLLECTION, key, id + "\n" + payment + "\n" + body),
                () -> Answer.of(200, json(sales.cancelTender(holder.caller(), id, payment))));
    }

    @GET
    @Path("{id}")
    public Response sale(@HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id) {
        KeyHolder holder = door.open(authorization, Operation.READ_SALE);
        return Answer.of(200, json(sales.sale(holder.caller(), id))).response().build();
    }

    private Answer answer(SaleView sale) {
        return switch (sale.state()) {
            case COMPLETED, PARTLY_RETURNED, RETURNED -> Answer.of(201, json(sale));
            case OPEN, PENDING -> Answer.of(202, json(sale));
            case VOIDED -> Answer.of(ProblemType.TENDER_DECLINED.status(), declined(sale));
        };
    }

    /** The decline is an answer like any other: the sale stays on record, and a repetition gets the same. */
    private ObjectNode declined(SaleView sale) {
        String code = sale.tenders().stream()
                .map(SaleView.TenderView::declineCode)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("05");
        ObjectNode problem = new Problems(headers.getAcceptableLanguages()).declined(code);
        problem.set("sale", json(sale));
        return problem;
    }

    private static ObjectNode json(SaleView sale) {
        return SaleJson.of(sale, Settings.orElse("PUBLIC_URL", ""));
    }
}
