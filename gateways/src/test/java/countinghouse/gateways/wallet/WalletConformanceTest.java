package countinghouse.gateways.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import countinghouse.gateways.ConnectorConformance;
import countinghouse.gateways.OutsideWorld;
import countinghouse.gateways.SetClock;
import countinghouse.kernel.Money;
import countinghouse.payments.QrPayload;
import countinghouse.payments.gateway.Acceptor;
import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.AuthorisationRequest;
import countinghouse.payments.gateway.Capability;
import countinghouse.payments.gateway.Connector;
import countinghouse.payments.gateway.ConsumerCode;
import countinghouse.payments.gateway.Inquiry;
import countinghouse.payments.gateway.InquiryRequest;
import countinghouse.payments.gateway.Instrument;
import countinghouse.payments.gateway.MerchantCode;
import countinghouse.payments.gateway.Reversal;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.payments.gateway.Sent;
import countinghouse.payments.gateway.TransactionReference;
import countinghouse.sandbox.Customers;
import countinghouse.sandbox.acquirer.HostSettings;
import countinghouse.sandbox.control.ApiKeys;
import countinghouse.sandbox.wallet.WalletSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalletConformanceTest extends ConnectorConformance {
    private static final String SECRET = "a secret of the wallet";
    private static final MerchantCode TEA = new MerchantCode("北京晓梅茶室有限公司", "Beijing", "CN", "5812");

    @TempDir
    Path folder;

    private final SetClock hosts = new SetClock(Clock.systemUTC().instant());
    private OutsideWorld outside;
    private Connector connector;

    @BeforeEach
    void start() throws IOException {
        WalletSettings wallet = new WalletSettings(SECRET, null);
        outside = new OutsideWorld(folder, new Customers(ApiKeys.NONE, "", HostSettings.PLAIN, wallet), hosts);
        connector = connected(SECRET, "300");
    }

    private Connector connected(String secret, String secondsToPay) {
        return Wallets.open(
                Map.of(
                        "url",
                        outside.url("/wallet"),
                        "secret",
                        secret,
                        "timeoutMillis",
                        "1500",
                        "secondsToPay",
                        secondsToPay),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        connector.close();
        outside.close();
    }

    @Override
    protected Connector connector() {
        return connector;
    }

    @Override
    protected Instrument approved() {
        return new ConsumerCode("287634438256643900");
    }

    @Override
    protected Instrument declined() {
        return new ConsumerCode("134711219875634551");
    }

    @Override
    protected String currency() {
        return "CNY";
    }

    @Override
    protected void loseNextAnswer(Capability what) throws Exception {
        order("TIMEOUT_AFTER", what);
    }

    @Override
    protected void loseNextQuestion(Capability what) throws Exception {
        order("TIMEOUT_BEFORE", what);
    }

    private void order(String kind, Capability what) throws Exception {
        outside.post(
                "/control/faults",
                "{\"party\":\"WALLET\",\"kind\":\"%s\",\"operation\":\"%s\",\"millis\":2500}"
                        .formatted(kind, what == Capability.REFUND ? "refund" : "pay"));
    }

    private Map<String, JsonNode> books() throws Exception {
        Map<String, JsonNode> rows = new HashMap<>();
        for (JsonNode row : outside.get("/wallet/transactions")) {
            rows.put(row.get("reference").asText(), row);
        }
        return rows;
    }

    @Override
    protected long held(Sent payment) throws Exception {
        JsonNode row = books().get(payment.reference().paymentId());
        boolean paid = row != null && row.get("state").asText().equals("PAID");
        return paid ? row.get("amount").asLong() - row.get("refunded").asLong() : 0;
    }

    @Override
    protected long captures(Sent payment) throws Exception {
        long captures = 0;
        for (JsonNode row : outside.get("/wallet/transactions")) {
            captures += row.get("reference").asText().equals(payment.reference().paymentId())
                            && row.get("state").asText().equals("PAID")
                    ? 1
                    : 0;
        }
        return captures;
    }

    private static AuthorisationRequest shown(int number) {
        return new AuthorisationRequest(
                new TransactionReference("pay_shown_" + number, number, Instant.parse("2026-11-22T09:15:30Z")),
                new Acceptor("CH0000000000042", "T0000009"),
                new Money(2_850, "CNY"),
                TEA,
                true);
    }

    private Inquiry.Known asked(AuthorisationRequest request) {
        return assertInstanceOf(Inquiry.Known.class, connector.inquire(new InquiryRequest(request.sent(), 900_000)));
    }

    @Test
    void code_of_the_shop_is_scanned_and_paid() throws Exception {
        AuthorisationRequest request = shown(1);
        var pending = assertInstanceOf(Authorisation.Pending.class, connector.authorise(request));
        assertEquals(QrPayload.Checksum.VALID, QrPayload.checksum(pending.payload()));
        var items = QrPayload.parse(pending.payload()).orElseThrow();
        assertTrue(items.stream()
                .anyMatch(item -> item.id().equals("54") && item.value().equals("28.50")));
        assertTrue(items.stream()
                .anyMatch(item -> item.id().equals("59") && item.value().equals("北京晓梅茶室有限公司")));
        assertEquals(Inquiry.State.PENDING, asked(request).state());
        assertEquals(pending, connector.authorise(request), "the same code again");
        outside.post(
                "/control/wallet/customer",
                "{\"payload\":\"%s\",\"wallet\":\"WECHAT_PAY\"}".formatted(pending.payload()));
        var known = asked(request);
        assertEquals(Inquiry.State.CAPTURED, known.state());
        assertEquals("WECHAT_PAY", known.approval().card().scheme());
        assertInstanceOf(Authorisation.Approved.class, connector.authorise(request), "sent again");
        assertEquals(2_850, held(request.sent()));
    }

    @Test
    void code_that_is_given_up_cannot_be_paid_any_more() throws Exception {
        AuthorisationRequest request = shown(2);
        connector.authorise(request);
        assertInstanceOf(
                Reversal.Reversed.class,
                connector.reverse(
                        new ReversalRequest(request.sent(), 900_001, ReversalRequest.Reason.CANCELLED, false)));
        assertEquals(Inquiry.State.REVERSED, asked(request).state());
        assertEquals(0, held(request.sent()));
    }

    @Test
    void code_expires() throws Exception {
        connector.close();
        connector = connected(SECRET, "60");
        AuthorisationRequest request = shown(3);
        assertInstanceOf(Authorisation.Pending.class, connector.authorise(request));
        hosts.goOn(Duration.ofSeconds(61));
        assertEquals(Inquiry.State.EXPIRED, asked(request).state());
    }

    @Test
    void customer_may_say_no() throws Exception {
        AuthorisationRequest request = shown(4);
        var pending = assertInstanceOf(Authorisation.Pending.class, connector.authorise(request));
        outside.post("/control/wallet/customer", "{\"payload\":\"%s\",\"pays\":false}".formatted(pending.payload()));
        assertEquals(Inquiry.State.DECLINED, asked(request).state());
    }

    @Test
    void wrong_secret_is_refused_and_nothing_is_done() throws Exception {
        connector.close();
        connector = connected("another", "300");
        assertEquals(new Authorisation.Unknown(false, "secret-refused"), connector.authorise(shown(5)));
        assertTrue(books().isEmpty());
    }

    private String written(AuthorisationRequest request) throws Exception {
        JsonNode row = books().get(request.reference().paymentId());
        return row == null ? "ABSENT" : row.get("state").asText();
    }

    @ParameterizedTest
    @CsvSource({
        "FAIL, host-error, ABSENT",
        "FAIL_AFTER, host-error, WAITING",
        "DROP, connection-lost, ABSENT",
        "HALF, connection-lost, WAITING",
        "NONSENSE, wrong-signature, WAITING",
        "DELAY, timeout, WAITING",
    })
    void fault_leaves_it_unknown_until_it_is_asked(String kind, String why, String held) throws Exception {
        order(kind, Capability.MERCHANT_CODE);
        AuthorisationRequest request = shown(6);
        assertEquals(new Authorisation.Unknown(true, why), connector.authorise(request));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (!held.equals(written(request)) && kind.equals("DELAY")) {
                Thread.onSpinWait(); // the answer is late, and so is the row
            }
        });
        assertEquals(held, written(request));
    }
}
