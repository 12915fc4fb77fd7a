package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.payments.CardPayments;
import countinghouse.payments.CardPayments.AuthorisePayment;
import countinghouse.payments.EntryMode;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments;
import countinghouse.payments.Refunds;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.platform.Settings;
import countinghouse.settlement.PayoutDesk;
import countinghouse.settlement.PayoutDesk.BreakRow;
import countinghouse.settlement.PayoutDesk.ReportRow;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sandbox acquirer's reports and its money, held against what was captured. */
class ReconciliationIT extends InContainer {
    private static final Caller ADA = new Caller(null, "usr_clearing_ada", "Ada Admin", Set.of(Role.PLATFORM_ADMIN));

    /** A domestic debit card costs 0.5 % and 0.13 % at the sandbox. */
    private static final String TOKEN = "tok_visa_approved";

    @Inject
    CardPayments cards;

    @Inject
    Payments payments;

    @Inject
    Refunds refunds;

    @Inject
    PayoutDesk desk;

    @Inject
    Shops shops;

    private Shop shop;
    private Rows rows;

    @BeforeEach
    void open() {
        shop = shops.open("US");
        rows = new Rows();
    }

    @AfterEach
    void no_faults_are_left() throws Exception {
        post("/control/reset", "{\"everything\":false}");
    }

    @AfterEach
    void clearing_and_suspense_add_up() throws IOException {
        for (String check : List.of(
                "clearing-is-captured-and-not-received",
                "suspense-is-open-breaks",
                "suspense-has-a-break",
                "acquirer-money-is-booked-once")) {
            try (InputStream in = ReconciliationIT.class.getResourceAsStream("/checks/i02-" + check + ".sql")) {
                List<String> found = rows.all(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                found.removeIf(
                        row -> row.startsWith("mer_") && !row.equals(shop.tenant()) && !row.equals(Caller.PLATFORM));
                assertEquals(List.of(), found, check);
            }
        }
    }

    private PaymentView captured(long minor) {
        PaymentView paid = cards.authorise(
                shop.owner(),
                new AuthorisePayment(
                        Ids.next("key"),
                        shop.storeId(),
                        "",
                        new Money(minor, "USD"),
                        new Payments.Card(TOKEN, EntryMode.CONTACTLESS, null),
                        true,
                        null));
        assertEquals(PaymentState.CAPTURED, paid.state());
        return paid;
    }

    private static JsonNode post(String path, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Settings.required("SANDBOX_URL") + path))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(2, answer.statusCode() / 100, path + ": " + answer.body());
        return new ObjectMapper().readTree(answer.body());
    }

    private static void fault(String kind, String operation) throws Exception {
        post(
                "/control/faults",
                "{\"party\":\"ACQUIRER_REPORTS\",\"kind\":\"%s\",\"operation\":\"%s\",\"count\":1,\"millis\":5000}"
                        .formatted(kind, operation));
    }

    /** @return the report's reference, when its money is booked with this test's merchant */
    private String cleared() throws Exception {
        String reference =
                post("/control/acquirer/clear", "{}").path("reference").asText();
        Eventually.until(
                reference + " is booked",
                () -> rows.count(
                                "SELECT COUNT(*) FROM acquirer_share s JOIN acquirer_report r ON r.tenant_id = s.tenant_id"
                                        + " AND r.id = s.report_id WHERE s.merchant_id = ? AND r.reference = ?"
                                        + " HAVING COUNT(*) > 0 AND SUM(s.told <> 'BOOKED') = 0"
                                        + " UNION ALL SELECT 0 LIMIT 1",
                                shop.tenant(),
                                reference)
                        > 0);
        return reference;
    }

    private long account(String account) {
        return rows.count(
                "SELECT COALESCE(SUM(amount_minor), 0) FROM posting WHERE tenant_id = ? AND account = ? AND currency = 'USD'",
                shop.tenant(),
                account);
    }

    private List<BreakRow> breaks() {
        return desk.breaks(ADA).stream()
                .filter(row -> row.merchantId().equals(shop.tenant()))
                .toList();
    }

    private PaymentState state(PaymentView paid) {
        return payments.payment(shop.owner(), paid.id()).state();
    }

    private ReportRow report(String reference, String kind) {
        return desk.reports(ADA).stream()
                .filter(row -> row.reference().equals(reference) && row.kind().equals(kind))
                .findFirst()
                .orElse(null);
    }

    @Test
    void what_is_captured_and_refunded_is_cleared_paid_and_settled() throws Exception {
        PaymentView paid = captured(10_000);
        PaymentView other = captured(2_500);
        refunds.refund(
                shop.owner(),
                new Refunds.RequestRefund(Ids.next("key"), other.id(), new Money(500, "USD"), Refunds.Reason.RETURN));
        long interchange = account("FEE_INTERCHANGE");
        cleared();
        assertEquals(PaymentState.SETTLED, state(paid));
        assertEquals(PaymentState.SETTLED, state(other));
        assertEquals(0, account("CLEARING"));
        assertEquals(0, account("SUSPENSE"));
        assertTrue(account("FEE_INTERCHANGE") > interchange, "the acquirer's part is passed through");
        long bank = rows.count(
                "SELECT SUM(gross_minor - interchange_minor - scheme_minor) FROM acquirer_share WHERE merchant_id = ?",
                shop.tenant());
        assertEquals(bank, account("BANK"));
        assertEquals(List.of(), breaks());
    }

    @Test
    void each_way_of_disagreeing_is_a_break_and_its_money_is_in_suspense() throws Exception {
        PaymentView left = captured(1_000);
        PaymentView twice = captured(2_000);
        PaymentView over = captured(3_000);
        PaymentView under = captured(4_000);
        PaymentView currency = captured(5_000);
        PaymentView unknown = captured(6_000);
        fault("LINE_LEFT_OUT", left.id());
        fault("LINE_TWICE", twice.id());
        fault("LINE_OVER", over.id());
        fault("LINE_UNDER", under.id());
        fault("LINE_CURRENCY", currency.id());
        fault("LINE_UNKNOWN", unknown.id());
        cleared();
        Eventually.until("all told", () -> breaks().size() == 7);
        assertEquals(
                List.of("CURRENCY", "DUPLICATE", "MISSING", "MISSING", "OVER", "UNDER", "UNKNOWN"),
                breaks().stream().map(BreakRow::outcome).sorted().toList());
        assertEquals(PaymentState.CAPTURED, state(left));
        assertEquals(PaymentState.CAPTURED, state(currency));
        for (PaymentView settled : List.of(twice, over, under, unknown)) {
            assertEquals(PaymentState.SETTLED, state(settled));
        }
        assertEquals(6_000, account("CLEARING"));
        long open = breaks().stream()
                .filter(row -> row.currency().equals("USD"))
                .mapToLong(BreakRow::suspenseMinor)
                .sum();
        assertEquals(-open, account("SUSPENSE"));
        BreakRow more = breaks().stream()
                .filter(row -> row.outcome().equals("OVER"))
                .findFirst()
                .orElseThrow();
        assertEquals(100, more.differenceMinor());
        assertEquals(over.id(), more.subject());
        desk.assign(ADA, more.id());
        assertTrue(breaks().stream().anyMatch(row -> row.assignedTo().equals("Ada Admin")));
        desk.settle(ADA, more.id(), "They will never miss it");
        Eventually.until("written off", () -> account("SUSPENSE") == -open + 100);
        assertEquals(-100, account("ADJUSTMENTS"));
    }

    @Test
    void a_report_that_comes_twice_and_late_books_once() throws Exception {
        PaymentView paid = captured(7_000);
        fault("DUPLICATE", "report");
        String reference = cleared();
        Eventually.until("came again", () -> report(reference, "REPEATED") != null);
        assertEquals(0, account("CLEARING"));
        PaymentView later = captured(900);
        fault("DELAY", "report");
        cleared();
        assertEquals(PaymentState.SETTLED, state(paid));
        assertEquals(PaymentState.SETTLED, state(later));
        assertEquals(0, account("CLEARING"));
        assertEquals(List.of(), breaks());
    }

    private Optional<BreakRow> tooLittle(String reference) {
        return desk.breaks(ADA).stream()
                .filter(row -> row.text().equals(reference) && row.outcome().equals("UNDER"))
                .findFirst();
    }

    @Test
    void money_that_is_short_stands_in_the_platforms_suspense() throws Exception {
        PaymentView paid = captured(8_000);
        fault("MONEY_SHORT", "money");
        String reference = cleared();
        assertEquals(PaymentState.SETTLED, state(paid));
        assertEquals(0, account("CLEARING"));
        Eventually.until("missed", () -> tooLittle(reference).isPresent());
        BreakRow missing = tooLittle(reference).orElseThrow();
        assertEquals(-100, missing.differenceMinor());
        assertEquals(-100, missing.suspenseMinor());
        assertEquals("BANK", missing.source());
        ReportRow report = report(reference, "REPORT");
        assertEquals(
                report.totals().getFirst().net() - 100,
                report.totals().getFirst().received());
        desk.settle(ADA, missing.id(), "A fee that they forgot to tell");
        assertEquals(
                0,
                rows.count(
                        "SELECT COUNT(*) FROM reconciliation_break WHERE id = ? AND suspense_minor <> 0",
                        missing.id()));
    }
}
