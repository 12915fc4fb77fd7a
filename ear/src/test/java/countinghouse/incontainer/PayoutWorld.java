package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countinghouse.kernel.BusinessDay;
import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.platform.Settings;
import countinghouse.settlement.Balances;
import countinghouse.settlement.Balances.PayoutView;
import countinghouse.settlement.MoneyDesk;
import countinghouse.settlement.PayoutAccounts;
import countinghouse.settlement.PayoutDesk;
import countinghouse.settlement.PayoutDesk.OrderRow;
import countinghouse.settlement.Payouts;
import countinghouse.settlement.Settlement;
import countinghouse.tenancy.MoveIn;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A merchant whose payouts go out by the sandbox's bank. */
abstract class PayoutWorld extends InContainer {
    private static final LocalDate DAY = SettlementIT.LAST.minusDays(2);
    static final String OPEN = "000123456789";
    static final String CLOSED = "000111111113";
    static final Caller ADA = new Caller(null, "usr_payout_ada", "Ada Admin", Set.of(Role.PLATFORM_ADMIN));
    static final Caller TARA = new Caller(null, "usr_payout_tara", "Tara", Set.of(Role.PLATFORM_ADMIN));

    @Inject
    Settlement settlement;

    @Inject
    PayoutAccounts accounts;

    @Inject
    Payouts payouts;

    @Inject
    PayoutDesk desk;

    @Inject
    MoneyDesk money;

    @Inject
    Balances balances;

    @Inject
    Ledger ledger;

    static final BusinessDay NEW_YORK = new BusinessDay(ZoneId.of("America/New_York"), LocalTime.of(4, 0));

    Caller system;
    Caller accountant;
    LocalDate day;

    @BeforeEach
    void moveIn() {
        day = DAY;
        moveIn(1);
    }

    void moveIn(int delay) {
        Caller nobody = new Caller(null, "ops:test", "test", Set.of(Role.SYSTEM));
        var merchant = settlement.moveIn(
                nobody, new MoveIn("Paid Shop", "ZZ", "USD", NEW_YORK, "en"), SettlementIT.plan("0.0025", 10, delay));
        system = nobody.in(merchant);
        accountant = new Caller(merchant.value(), "usr_test", "Test", Set.of(Role.ACCOUNTANT));
    }

    @AfterEach
    void no_faults_are_left() throws Exception {
        post("/control/reset", "{\"everything\":false}");
    }

    void account(String number) {
        accounts.open(system, new PayoutAccounts.Account("Okafor Coffee", "110000000", number));
    }

    void close(long amount) {
        String csv = "at,type,id,ref,amount,scheme,product,entry_mode,region\n" + day + "T20:00:00Z,CAPTURE,c1,,"
                + amount + ",VISA,DEBIT,CHIP,DOMESTIC\n";
        settlement.importHistory(system, SettlementIT.csv(csv));
        assertTrue(settlement.close(system, day).done());
    }

    PayoutView payout() {
        return Objects.requireNonNull(balances.settled(accountant, day).payout());
    }

    void until(String state) {
        Eventually.until(state, () -> payout().state().equals(state));
    }

    OrderRow ordered() {
        return desk.list(ADA, PayoutDesk.Show.ALL, payout().id()).stream()
                .findFirst()
                .orElse(null);
    }

    void untilWaits(String reason) {
        Eventually.until(reason, () -> ordered() != null && ordered().waitsFor().equals(reason));
    }

    long total(Account account) {
        return ledger.total(accountant, account, LocalDate.EPOCH, LocalDate.of(2037, 1, 1), "USD")
                .minor();
    }

    static JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Settings.required("SANDBOX_URL") + path))
                .build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    static void post(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Settings.required("SANDBOX_URL") + path))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        assertEquals(
                2,
                HttpClient.newHttpClient()
                                .send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        / 100);
    }

    static void fault(String kind, String operation, int millis) throws IOException, InterruptedException {
        post(
                "/control/faults",
                "{\"party\":\"BANK_FILES\",\"kind\":\"%s\",\"operation\":\"%s\",\"count\":1,\"millis\":%d}"
                        .formatted(kind, operation, millis));
    }

    /** How often the bank has paid it, by its own book. */
    long paid() throws IOException, InterruptedException {
        String endToEnd = payout().id().replace('_', '-');
        return get("/bank/book")
                .valueStream()
                .filter(entry -> entry.path("endToEnd").asText().equals(endToEnd)
                        && entry.path("amountMinor").asLong() == -payout().amount())
                .count();
    }
}
