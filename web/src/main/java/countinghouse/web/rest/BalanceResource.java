package countinghouse.web.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.platform.Caller;
import countinghouse.settlement.Balances;
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
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is owed to the merchant, held in reserve and on its way, now or as the ledger had it before. */
@Path("balance")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Answer.PROBLEM})
public class BalanceResource {
    @Inject
    private Balances balances;

    @Inject
    private Tenancy tenancy;

    @Inject
    private KeyDoor door;

    @Inject
    private Clock clock;

    /**
     * @param at an instant: what was booked by then, whatever business day it counts to; now when neither is said
     * @param on a business day: what counts to it and those before, whenever it was booked
     */
    @GET
    public Response balance(
            @HeaderParam("Authorization") @Nullable String authorization,
            @QueryParam("at") @Nullable String at,
            @QueryParam("on") @Nullable String on) {
        Caller caller = door.open(authorization, Operation.READ_BALANCE).caller();
        if (at != null && on != null) {
            throw malformed("?on", "one-of");
        }
        ObjectNode json = JsonBody.MAPPER.createObjectNode();
        Balances.Standing standing;
        if (on == null) {
            Instant instant = at == null ? clock.instant() : instant(at);
            json.put("at", instant.toString());
            standing = balances.at(caller, instant);
        } else {
            json.put("on", day(on).toString());
            standing = balances.on(caller, day(on));
        }
        MoneyJson money = new MoneyJson(tenancy.merchant(caller).currency());
        return Answer.of(200, money.put(json, standing)).response().build();
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw malformed("?at", "time");
        }
    }

    private static LocalDate day(String text) {
        try {
            if (text.length() == "2026-03-21".length()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // said below, as any other text
        }
        throw malformed("?on", "day");
    }

    private static ProblemException malformed(String pointer, String code) {
        return ProblemException.of(ProblemType.MALFORMED, List.of(new FieldError(pointer, code)));
    }
}
