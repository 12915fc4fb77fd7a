package countinghouse.gateways.acquirer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import countinghouse.gateways.OutsideWorld;
import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.AuthorisationRequest;
import countinghouse.payments.gateway.Reversal;
import countinghouse.sandbox.Customers;
import countinghouse.sandbox.acquirer.HostSettings;
import countinghouse.sandbox.control.ApiKeys;
import countinghouse.sandbox.wallet.WalletSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the sandbox's host, which is written independently of this client. */
class HostGatewayTest {
    @TempDir
    Path folder;

    private OutsideWorld outside;
    private HostLink link;
    private HostGateway gateway;

    @BeforeEach
    void start() throws IOException {
        outside = new OutsideWorld(
                folder,
                new Customers(ApiKeys.NONE, "", new HostSettings(Payments.KEY, null), WalletSettings.OPEN),
                Clock.systemUTC());
        connect(Duration.ofMillis(1_500));
    }

    private void connect(Duration patience) {
        Requests requests = new Requests(Clock.systemUTC());
        link = new HostLink(
                new LinkSettings("127.0.0.1", outside.acquirerPort(), Payments.KEY, patience, Duration.ofSeconds(5)),
                requests,
                Thread.ofPlatform().factory());
        link.start();
        gateway = new HostGateway(link, requests);
    }

    @AfterEach
    void stop() {
        link.close();
        outside.close();
    }

    private String stateOf(AuthorisationRequest purchase) throws Exception {
        for (JsonNode row : outside.get("/acquirer/transactions")) {
            if (row.get("reference").asText().equals(purchase.reference().paymentId())) {
                return row.get("state").asText();
            }
        }
        return "ABSENT";
    }

    @Test
    void approved_purchase_tells_the_card() throws Exception {
        AuthorisationRequest purchase = Payments.purchase(1, "tok_visa_approved");
        var approved = assertInstanceOf(Authorisation.Approved.class, gateway.authorise(purchase));
        assertTrue(approved.authorisationCode().matches("[0-9]{6}"));
        assertEquals("632609000001", approved.rrn());
        assertEquals(new Authorisation.CardFacts("VISA", "424242", "4242", "CREDIT", "DOMESTIC"), approved.card());
        assertEquals("CAPTURED", stateOf(purchase));
    }

    @ParameterizedTest
    @CsvSource({
        "tok_visa_declined_05, 1000, 05, do-not-honour",
        "tok_unionpay_debit_declined_51, 1000, 51, insufficient-funds",
        "tok_nobody_knows, 1000, 14, no-such-card",
        "tok_mc_approved, 9000061, 61, over-the-limit",
    })
    void declined_purchase_tells_why_and_takes_nothing(String token, long amount, String code, String reason)
            throws Exception {
        AuthorisationRequest purchase = Payments.purchase(2, token, amount);
        assertEquals(new Authorisation.Declined(code, reason), gateway.authorise(purchase));
        assertEquals("DECLINED", stateOf(purchase));
    }

    @Test
    void same_reference_again_is_the_first_answer_and_one_capture() throws Exception {
        AuthorisationRequest purchase = Payments.purchase(3, "tok_mc_debit_approved");
        assertEquals(gateway.authorise(purchase), gateway.authorise(purchase));
        assertEquals(1, outside.get("/acquirer/transactions").size());
        var other = Payments.purchase(3, "tok_mc_debit_approved", 99);
        assertEquals(new Authorisation.Declined("94", "duplicate-reference"), gateway.authorise(other));
        assertEquals("CAPTURED", stateOf(purchase));
    }

    private String typed(String number) throws Exception {
        String page = outside.form(
                outside.url("/acquirer/field?origin=https://shop.example&lang=en"),
                "number=" + number + "&expiry=12/40&cvc=123");
        Matcher token = Pattern.compile("data-token=\"([^\"]+)\"").matcher(page);
        return token.find() ? token.group(1) : "";
    }

    @Test
    void card_that_was_typed_into_the_hosted_field_pays_once_and_its_number_is_nowhere() throws Exception {
        String token = typed("4242+4242+4242+4242");
        AuthorisationRequest purchase = Payments.purchase(31, token);
        var approved = assertInstanceOf(Authorisation.Approved.class, gateway.authorise(purchase));
        assertEquals("4242", approved.card().lastFour());
        assertEquals(approved, gateway.authorise(purchase));
        var again = Payments.purchase(32, token);
        assertEquals(new Authorisation.Declined("14", "no-such-card"), gateway.authorise(again));
        assertEquals(
                new Authorisation.Declined("51", "insufficient-funds"),
                gateway.authorise(Payments.purchase(33, typed("4000000000009995"))));
        assertEquals("", typed("4242424242424241"));
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        Files.readString(file, StandardCharsets.ISO_8859_1).contains("4242424242424242"),
                        file.toString());
            }
        }
    }

    @Test
    void reversal_takes_back_once_and_again() throws Exception {
        AuthorisationRequest purchase = Payments.purchase(4, "tok_visa_approved");
        gateway.authorise(purchase);
        assertInstanceOf(Reversal.Reversed.class, gateway.reverse(Payments.reversalOf(purchase)));
        assertInstanceOf(Reversal.Reversed.class, gateway.reverse(Payments.reversalOf(purchase)));
        assertEquals("REVERSED", stateOf(purchase));
        var otherAmount = Payments.reversalOf(Payments.purchase(4, "tok_visa_approved", 1));
        assertInstanceOf(Reversal.Refused.class, gateway.reverse(otherAmount));
    }

    @Test
    void reversal_before_the_purchase_keeps_it_out() throws Exception {
        AuthorisationRequest purchase = Payments.purchase(5, "tok_visa_approved");
        assertEquals(new Reversal.NotFound(), gateway.reverse(Payments.reversalOf(purchase)));
        assertEquals(
                "94",
                assertInstanceOf(Authorisation.Declined.class, gateway.authorise(purchase))
                        .responseCode());
        assertEquals("REVERSED", stateOf(purchase));
        assertEquals(new Reversal.NotFound(), gateway.reverse(Payments.reversalOf(purchase)));
    }

    @ParameterizedTest
    @CsvSource({
        "FAIL, host-error-96, ABSENT",
        "FAIL_AFTER, host-error-96, CAPTURED",
        "TIMEOUT_BEFORE, timeout, ABSENT",
        "TIMEOUT_AFTER, timeout, CAPTURED",
        "DELAY, timeout, CAPTURED",
        "REORDER, timeout, CAPTURED",
        "DROP, connection-lost, ABSENT",
        "HALF, connection-lost, CAPTURED",
        "DROP_AFTER, connection-lost, CAPTURED",
        "REFUSE, connection-lost, ABSENT",
        "NONSENSE, connection-lost, CAPTURED",
        "WRONG_CODE, timeout, CAPTURED",
        "WRONG_TRACE, timeout, CAPTURED",
        "SLOW, timeout, CAPTURED",
    })
    void fault_leaves_the_outcome_unknown_until_a_reversal(String kind, String why, String held) throws Exception {
        outside.fault("ACQUIRER", kind, 2_500);
        AuthorisationRequest purchase = Payments.purchase(6, "tok_visa_approved");
        assertEquals(new Authorisation.Unknown(true, why), gateway.authorise(purchase));
        assertEquals(held, stateOf(purchase));
        Reversal reversal = gateway.reverse(Payments.reversalOf(purchase));
        assertEquals(
                held.equals("ABSENT") ? "NotFound" : "Reversed",
                reversal.getClass().getSimpleName());
        assertEquals("REVERSED", stateOf(purchase));
    }

    @ParameterizedTest
    @CsvSource({"DECLINE, 05, do-not-honour", "INOPERATIVE, 91, issuer-unavailable"})
    void storm_of_refusals_takes_nothing_and_ends_when_switched_off(String kind, String code, String reason)
            throws Exception {
        outside.post(
                "/control/faults",
                "{\"party\":\"ACQUIRER\",\"kind\":\"%s\",\"operation\":\"purchase\",\"count\":0}".formatted(kind));
        for (int stan = 20; stan < 25; stan++) {
            AuthorisationRequest purchase = Payments.purchase(stan, "tok_visa_approved");
            assertEquals(new Authorisation.Declined(code, reason), gateway.authorise(purchase));
            assertEquals("DECLINED", stateOf(purchase));
        }
        outside.post("/control/faults/off", "{\"party\":\"ACQUIRER\",\"kind\":\"%s\"}".formatted(kind));
        assertInstanceOf(Authorisation.Approved.class, gateway.authorise(Payments.purchase(25, "tok_visa_approved")));
    }

    @Test
    void second_copy_of_an_answer_disturbs_nobody() throws Exception {
        outside.fault("ACQUIRER", "DUPLICATE", 0);
        assertInstanceOf(Authorisation.Approved.class, gateway.authorise(Payments.purchase(7, "tok_visa_approved")));
        assertInstanceOf(Authorisation.Declined.class, gateway.authorise(Payments.purchase(8, "tok_visa_declined_51")));
    }

    @Test
    void silent_amounts_need_no_control_port() throws Exception {
        AuthorisationRequest done = Payments.purchase(9, "tok_visa_approved", 9_000_100);
        AuthorisationRequest undone = Payments.purchase(10, "tok_visa_approved", 9_000_101);
        assertEquals(new Authorisation.Unknown(true, "timeout"), gateway.authorise(done));
        assertEquals(new Authorisation.Unknown(true, "timeout"), gateway.authorise(undone));
        assertEquals("CAPTURED", stateOf(done));
        assertEquals("ABSENT", stateOf(undone));
    }

    @Test
    void cut_connection_is_made_anew() throws Exception {
        gateway.authorise(Payments.purchase(11, "tok_visa_approved"));
        outside.post("/control/acquirer/disconnect", "");
        // what is asked before the cut is noticed ends unknown; then the connection is there again
        Authorisation after = gateway.authorise(Payments.purchase(12, "tok_visa_approved"));
        for (int stan = 13; stan < 10_000 && after instanceof Authorisation.Unknown; stan++) {
            after = gateway.authorise(Payments.purchase(stan, "tok_visa_approved"));
        }
        assertInstanceOf(Authorisation.Approved.class, after);
    }

    @Test
    void each_of_many_concurrent_requests_gets_its_own_answer() throws Exception {
        link.close();
        connect(Duration.ofSeconds(30));
        outside.fault("ACQUIRER", "REORDER", 300);
        outside.fault("ACQUIRER", "DELAY", 200);
        outside.fault("ACQUIRER", "DUPLICATE", 0);
        List<Future<Authorisation>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            for (int stan = 1; stan <= 400; stan++) {
                AuthorisationRequest purchase =
                        Payments.purchase(stan, stan % 3 == 0 ? "tok_visa_declined_51" : "tok_visa_approved");
                answers.add(threads.submit(() -> gateway.authorise(purchase)));
            }
        }
        for (int stan = 1; stan <= 400; stan++) {
            Authorisation answer = answers.get(stan - 1).get();
            if (stan % 3 == 0) {
                assertEquals(new Authorisation.Declined("51", "insufficient-funds"), answer);
            } else {
                var approved = assertInstanceOf(Authorisation.Approved.class, answer);
                assertTrue(approved.rrn().endsWith(String.format("%06d", stan)));
            }
        }
        assertEquals(400, outside.get("/acquirer/transactions").size());
    }

    @Test
    void journal_survives_a_restart_of_the_host_and_the_link_comes_back() throws Exception {
        AuthorisationRequest purchase = Payments.purchase(13, "tok_visa_approved");
        var first = gateway.authorise(purchase);
        stop();
        start();
        assertEquals(first, gateway.authorise(purchase));
    }

    @Test
    void what_cannot_be_put_into_a_message_is_never_sent() {
        AuthorisationRequest nothing = Payments.purchase(14, "tok_visa_approved", 0);
        AuthorisationRequest tooMuch = Payments.purchase(15, "tok_visa_approved", 1_000_000_000_000L);
        assertEquals(new Authorisation.Unknown(false, "not-sendable"), gateway.authorise(nothing));
        assertEquals(new Authorisation.Unknown(false, "not-sendable"), gateway.authorise(tooMuch));
    }
}
