package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countinghouse.isolation.attack.Http;
import countinghouse.kernel.BusinessDay;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.security.Keys;
import countinghouse.settlement.MoneyDesk;
import countinghouse.settlement.Settlement;
import countinghouse.tenancy.MoveIn;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Balance, settlements and payouts over REST, by figures that {@code SettlementIT} has worked out. */
class MoneyRestIT extends InContainer {
    @Inject
    Settlement settlement;

    @Inject
    MoneyDesk desk;

    @Inject
    Keys keys;

    private Caller operator;
    private String key;

    @BeforeEach
    void closeAMonth() {
        operator = moved();
        settlement.importHistory(operator, SettlementIT.csv(SettlementIT.HISTORY));
        settlement.close(operator, SettlementIT.LAST);
        key = key(operator, "statements:read");
    }

    private Caller moved() {
        Caller nobody = new Caller(null, "ops:test", "test", Set.of(Role.SYSTEM));
        BusinessDay day = new BusinessDay(ZoneId.of("America/New_York"), LocalTime.of(4, 0));
        TenantId merchant = settlement.moveIn(
                nobody, new MoveIn("Moved Shop", "ZZ", "USD", day, "en"), SettlementIT.plan("0.0025", 10));
        return nobody.in(merchant);
    }

    private String key(Caller of, String scope) {
        return keys.issue(of, new Keys.IssueKey("srv_test", "Books", Role.API, Set.of(scope)));
    }

    private Http.Answer get(String path) {
        return Http.stranger().send("GET", "/api/v1" + path, Map.of("Authorization", "Bearer " + key), null);
    }

    private JsonNode json(String path) throws Exception {
        Http.Answer answer = get(path);
        assertEquals(200, answer.status(), answer.toString());
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void a_balance_is_told_as_of_any_day_and_any_instant() throws Exception {
        // 13,000 less 243 of fees, a reserve of 650, and what is left went out
        JsonNode first = json("/balance?on=2026-03-29");
        assertEquals(0, first.at("/payable/amount").asLong());
        assertEquals(650, first.at("/reserve/amount").asLong());
        assertEquals(13_000 - 243 - 650, first.at("/inTransit/amount").asLong());
        assertEquals(
                -4_000 + 32 + 6 - 25,
                json("/balance?on=2026-03-30").at("/payable/amount").asLong());
        assertEquals(0, json("/balance?on=2026-03-28").at("/inTransit/amount").asLong());

        Instant before = Instant.now();
        long owed = json("/balance").at("/payable/amount").asLong();
        desk.adjust(operator, 1_000, "Goodwill");
        assertEquals(owed + 1_000, json("/balance").at("/payable/amount").asLong());
        assertEquals(owed, json("/balance?at=" + before).at("/payable/amount").asLong());
        assertEquals(owed, json("/balance?on=2026-03-31").at("/payable/amount").asLong());
        assertEquals(
                0,
                json("/balance?at=2026-01-01T00:00:00Z").at("/reserve/amount").asLong());
        assertEquals(
                "USD",
                json("/balance?at=9999-12-31T00:00:00Z").at("/payable/currency").asText());
        for (String wrong :
                List.of("?at=yesterday", "?on=March", "?on=%2B12345-01-01", "?at=" + before + "&on=2026-03-29")) {
            assertEquals(400, get("/balance" + wrong).status(), wrong);
        }
    }

    @Test
    void settlements_are_listed_by_pages_with_every_item_of_each() throws Exception {
        JsonNode page = json("/settlements?limit=2");
        assertEquals("2026-03-31", page.at("/items/0/businessDay").asText());
        assertEquals("CARRIED_FORWARD", page.at("/items/0/status").asText());
        String next = page.path("next").asText();
        JsonNode rest = json("/settlements?limit=2&after=" + next);
        assertEquals(1, rest.path("items").size());
        assertFalse(rest.has("next"));
        JsonNode first = json("/settlements/" + rest.at("/items/0/id").asText());
        assertEquals(rest.at("/items/0"), first);
        assertEquals(13_000, first.at("/captures/amount").asLong());
        assertEquals(13_000 - 243 - 650, first.at("/payout/amount/amount").asLong());

        String items = "/settlements/" + first.path("id").asText() + "/items?limit=1";
        List<String> seen = new ArrayList<>();
        long net = -first.at("/reserveWithheld/amount").asLong();
        String after = "";
        while (after != null) {
            JsonNode one = json(items + (after.isEmpty() ? "" : "&after=" + after));
            seen.add(one.at("/items/0/reference").asText());
            net += one.at("/items/0/effect/amount").asLong();
            after = one.path("next").textValue();
        }
        assertEquals(List.of("c2", "c1"), seen);
        assertEquals(first.at("/net/amount").asLong(), net);
    }

    @Test
    void payouts_name_their_settlement_and_nothing_of_others_is_told() throws Exception {
        JsonNode list = json("/payouts");
        assertEquals(1, list.path("items").size());
        JsonNode payout = json("/payouts/" + list.at("/items/0/id").asText());
        assertEquals(list.at("/items/0"), payout);
        assertEquals(
                payout.path("id"),
                json("/settlements/" + payout.path("settlement").asText()).at("/payout/id"));

        String theirs = payout.path("id").asText();
        String day = payout.path("settlement").asText();
        key = key(moved(), "statements:read");
        assertEquals(0, json("/payouts").path("items").size());
        for (String path : List.of(
                "/payouts/" + theirs,
                "/payouts?after=" + theirs,
                "/settlements/" + day,
                "/settlements?after=" + day,
                "/settlements/" + day + "/items")) {
            assertEquals(404, get(path).status(), path);
        }
        key = key(operator, "sales:read");
        assertEquals(403, get("/balance").status());
        assertEquals(403, get("/payouts").status());
    }
}
