package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countinghouse.kernel.BusinessDay;
import countinghouse.kernel.Ids;
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
import countinghouse.settlement.PayoutDesk.BreakRow;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payouts out by the sandbox's bank and its word back into the books. */
class PayoutIT extends InContainer {
    private static final LocalDate DAY = SettlementIT.LAST.minusDays(2);
    private static final String OPEN = "000123456789";
    private static final String CLOSED = "000111111113";
    private static final Caller ADA = new Caller(null, "usr_payout_ada", "Ada Admin", Set.of(Role.PLATFORM_ADMIN));
    private static final Caller TARA = new Caller(null, "usr_payout_tara", "Tara", Set.of(Role.PLATFORM_ADMIN));

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

    private Caller system;
    private Caller accountant;

    @BeforeEach
    void moveIn() {
        Caller nobody = new Caller(null, "ops:test", "test", Set.of(Role.SYSTEM));
        BusinessDay day = new BusinessDay(ZoneId.of("America/New_York"), LocalTime.of(4, 0));
        var merchant = settlement.moveIn(
                nobody, new MoveIn("Paid Shop", "ZZ", "USD", day, "en"), SettlementIT.plan("0.0025", 10));
        system = nobody.in(merchant);
        accountant = new Caller(merchant.value(), "usr_test", "Test", Set.of(Role.ACCOUNTANT));
    }

    @AfterEach
    void no_faults_are_left() throws Exception {
        post("/control/reset", "{\"everything\":false}");
    }

    private void account(String number) {
        accounts.open(system, new PayoutAccounts.Account("Okafor Coffee", "110000000", number));
    }

    private void close(long amount) {
        String csv = "at,type,id,ref,amount,scheme,product,entry_mode,region\n" + "2026-03-29T10:00:00Z,CAPTURE,c1,,"
                + amount + ",VISA,DEBIT,CHIP,DOMESTIC\n";
        settlement.importHistory(system, SettlementIT.csv(csv));
        assertTrue(settlement.close(system, DAY).done());
    }

    private PayoutView payout() {
        return Objects.requireNonNull(balances.settled(accountant, DAY).payout());
    }

    private void until(String state) {
        Eventually.until(state, () -> payout().state().equals(state));
    }

    private OrderRow ordered() {
        return desk.list(ADA, PayoutDesk.Show.ALL, payout().id()).stream()
                .findFirst()
                .orElse(null);
    }

    private void untilWaits(String reason) {
        Eventually.until(reason, () -> ordered() != null && ordered().waitsFor().equals(reason));
    }

    private long total(Account account) {
        return ledger.total(accountant, account, LocalDate.EPOCH, LocalDate.of(2037, 1, 1), "USD")
                .minor();
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Settings.required("SANDBOX_URL") + path))
                .build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    private static void post(String path, String json) throws IOException, InterruptedException {
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

    private static void fault(String kind, String operation, int millis) throws IOException, InterruptedException {
        post(
                "/control/faults",
                "{\"party\":\"BANK_FILES\",\"kind\":\"%s\",\"operation\":\"%s\",\"count\":1,\"millis\":%d}"
                        .formatted(kind, operation, millis));
    }

    /** How often the bank has paid it, by its own book. */
    private long paid() throws IOException, InterruptedException {
        String endToEnd = payout().id().replace('_', '-');
        return get("/bank/book")
                .valueStream()
                .filter(entry -> entry.path("endToEnd").asText().equals(endToEnd)
                        && entry.path("amountMinor").asLong() == -payout().amount())
                .count();
    }

    @Test
    void a_payout_goes_to_the_bank_and_its_word_comes_back() throws Exception {
        account(OPEN);
        close(13_000);
        until("CONFIRMED");
        assertEquals(1, paid());
        assertEquals(0, total(Account.PAYOUTS_IN_TRANSIT));
        assertEquals(-payout().amount(), total(Account.BANK));
        assertTrue(payout().bankReference().startsWith("BK"), payout().bankReference());
        assertTrue(desk.files(ADA).stream()
                .anyMatch(file ->
                        file.id().equals(ordered().fileId()) && file.state().equals("SENT")));
    }

    @Test
    void whatever_happens_to_the_file_the_bank_pays_once() throws Exception {
        account(OPEN);
        for (String fault : List.of("FAIL", "TIMEOUT_AFTER", "DROP_AFTER", "DROP")) {
            fault(fault, "upload", 12_000);
        }
        fault("DUPLICATE", "report", 0);
        fault("HALF", "report", 1_500);
        close(13_000);
        until("CONFIRMED");
        assertEquals(1, paid());
        assertEquals(-payout().amount(), total(Account.BANK));
    }

    @Test
    void money_that_comes_back_is_owed_again() throws Exception {
        account(CLOSED);
        close(13_000);
        until("RETURNED");
        assertEquals("AC04", ordered().reason());
        assertEquals(0, total(Account.PAYOUTS_IN_TRANSIT));
        assertEquals(0, total(Account.BANK));
        assertEquals(payout().amount(), balances.now(accountant).soFar());
    }

    @Test
    void what_the_bank_refuses_is_owed_again() throws Exception {
        fault("DECLINE", "payment", 0);
        account(OPEN);
        close(13_000);
        until("RETURNED");
        assertEquals(0, paid());
        assertEquals(0, total(Account.PAYOUTS_IN_TRANSIT));
        assertEquals(payout().amount(), balances.now(accountant).soFar());
    }

    @Test
    void a_merchant_without_an_account_is_not_paid_until_it_has_one() {
        close(13_000);
        untilWaits("ACCOUNT");
        assertEquals("CREATED", payout().state());
        account(OPEN);
        until("CONFIRMED");
    }

    @Test
    void much_money_needs_two_people() {
        account(OPEN);
        close(2_000_000);
        untilWaits("APPROVAL");
        Caller first = desk.open(ADA, payout().id());
        assertEquals(1, payouts.approve(first, payout().id()));
        assertEquals("payout.same-person", refused(() -> payouts.approve(first, payout().id())));
        assertEquals("forbidden", refused(() -> payouts.approve(accountant, payout().id())));
        assertEquals(2, payouts.approve(desk.open(TARA, payout().id()), payout().id()));
        until("CONFIRMED");
        assertEquals(
                List.of("Ada Admin", "Tara"),
                payouts.approvals(accountant, payout().id()).stream()
                        .map(Payouts.Approval::by)
                        .toList());
        assertEquals("payout.not-waiting", refused(() -> payouts.approve(first, payout().id())));
    }

    @Test
    void a_hold_keeps_it_back_until_it_is_lifted() {
        close(13_000);
        untilWaits("ACCOUNT");
        Caller ada = desk.open(ADA, payout().id());
        String hold = money.hold(
                ada, LocalDate.ofInstant(Instant.now(), ZoneId.of("UTC")).plusDays(30), "odd");
        account(OPEN);
        untilWaits("HOLD");
        money.lift(ada, hold);
        until("CONFIRMED");
    }

    @Test
    void another_account_takes_two_people_and_a_day_and_can_be_taken_back() {
        Caller one = new Caller(system.tenantId(), "usr_payout_one", "One", Set.of(Role.SYSTEM));
        Caller two = new Caller(system.tenantId(), "usr_payout_two", "Two", Set.of(Role.SYSTEM));
        account(OPEN);
        var same = new PayoutAccounts.Account("Okafor Coffee", "110000000", OPEN);
        assertEquals("account.same", refused(() -> accounts.propose(one, same)));
        assertEquals("forbidden", refused(() -> accounts.propose(accountant, same)));
        var other = new PayoutAccounts.Account("Okafor Coffee", "110000000", "0001 2345 6797");
        String proposed = accounts.propose(one, other);
        assertEquals("account.same-person", refused(() -> accounts.confirm(one, proposed)));
        accounts.confirm(two, proposed);
        assertEquals("account.not-proposed", refused(() -> accounts.confirm(two, proposed)));
        close(13_000);
        untilWaits("HOLD");
        accounts.undo(one, proposed);
        until("CONFIRMED");
        assertEquals(
                List.of("UNDONE 6797", "ACTIVE 6789"),
                accounts.list(accountant).stream()
                        .map(row -> row.state() + " " + row.lastFour())
                        .toList());
        assertEquals("account.too-late", refused(() -> accounts.undo(one, proposed)));
    }

    @Test
    void what_the_bank_tells_and_nobody_knows_is_a_persons() throws Exception {
        String reference = Ids.next("crd");
        post(
                "/control/bank/credits",
                "{\"reference\":\"" + reference + "\",\"amountMinor\":4711,\"currency\":\"USD\",\"text\":\"a gift\"}");
        Eventually.until("told", () -> open(reference) != null);
        BreakRow row = open(reference);
        assertEquals("OVER", row.outcome());
        assertEquals(4_711, row.differenceMinor());
        desk.settle(ADA, row.id(), "Somebody's gift, sent back by hand");
        assertEquals(null, open(reference));
        assertEquals("break.settled", refused(() -> desk.settle(ADA, row.id(), "again")));
        assertEquals("forbidden", refused(() -> desk.breaks(accountant)));
    }

    private BreakRow open(String reference) {
        return desk.breaks(ADA).stream()
                .filter(row -> row.reference().equals("CR" + reference))
                .findFirst()
                .orElse(null);
    }
}
