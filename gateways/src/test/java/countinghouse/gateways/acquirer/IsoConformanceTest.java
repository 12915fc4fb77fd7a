package countinghouse.gateways.acquirer;

import com.fasterxml.jackson.databind.JsonNode;
import countinghouse.gateways.ConnectorConformance;
import countinghouse.gateways.OutsideWorld;
import countinghouse.payments.EntryMode;
import countinghouse.payments.gateway.Capability;
import countinghouse.payments.gateway.Connector;
import countinghouse.payments.gateway.Instrument;
import countinghouse.payments.gateway.PresentedCard;
import countinghouse.payments.gateway.Sent;
import countinghouse.sandbox.Customers;
import countinghouse.sandbox.acquirer.HostSettings;
import countinghouse.sandbox.control.ApiKeys;
import countinghouse.sandbox.wallet.WalletSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class IsoConformanceTest extends ConnectorConformance {
    @TempDir
    Path folder;

    private OutsideWorld outside;
    private Connector connector;

    @BeforeEach
    void start() throws IOException {
        outside = new OutsideWorld(
                folder,
                new Customers(ApiKeys.NONE, "", new HostSettings(Payments.KEY, null), WalletSettings.OPEN),
                Clock.systemUTC());
        Map<String, String> settings = Map.of(
                "host",
                "127.0.0.1",
                "port",
                Integer.toString(outside.acquirerPort()),
                "key",
                Payments.KEY,
                "timeoutMillis",
                "1500");
        connector = IsoAcquirers.open(settings, Thread.ofPlatform().factory(), Clock.systemUTC());
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
        return new PresentedCard("tok_visa_approved", EntryMode.CHIP, Payments.CHIP);
    }

    @Override
    protected Instrument declined() {
        return new PresentedCard("tok_mc_declined_51", EntryMode.SWIPED, null);
    }

    @Override
    protected String currency() {
        return "USD";
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
        String operation = what == Capability.REFUND ? "refund" : "purchase";
        outside.post(
                "/control/faults",
                "{\"party\":\"ACQUIRER\",\"kind\":\"%s\",\"operation\":\"%s\"}".formatted(kind, operation));
    }

    @Override
    protected long held(Sent payment) throws Exception {
        for (JsonNode row : outside.get("/acquirer/transactions")) {
            if (row.get("reference").asText().equals(payment.reference().paymentId()) && row.has("captured")) {
                return row.get("captured").asLong() - row.get("refunded").asLong();
            }
        }
        return 0;
    }

    @Override
    protected String shownBy(Sent payment) throws Exception {
        for (JsonNode row : outside.get("/acquirer/transactions")) {
            if (row.get("reference").asText().equals(payment.reference().paymentId())) {
                return row.path("wallet").asText();
            }
        }
        throw new AssertionError("not in the books");
    }

    @Override
    protected long captures(Sent payment) throws Exception {
        long captures = 0;
        for (JsonNode row : outside.get("/acquirer/transactions")) {
            boolean takes = row.get("kind").asText().matches("PURCHASE|CAPTURE")
                    && row.get("state").asText().equals("CAPTURED");
            captures += takes
                            && row.get("payment")
                                    .asText()
                                    .equals(payment.reference().paymentId())
                    ? 1
                    : 0;
        }
        return captures;
    }
}
