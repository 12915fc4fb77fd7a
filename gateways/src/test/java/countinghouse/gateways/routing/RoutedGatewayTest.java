package countinghouse.gateways.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.gateways.SetClock;
import countinghouse.kernel.Money;
import countinghouse.kernel.TenantId;
import countinghouse.payments.EntryMode;
import countinghouse.payments.gateway.Acceptor;
import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.AuthorisationRequest;
import countinghouse.payments.gateway.CancelRequest;
import countinghouse.payments.gateway.Capability;
import countinghouse.payments.gateway.CaptureRequest;
import countinghouse.payments.gateway.Connector;
import countinghouse.payments.gateway.ConnectorHealth.Circuit;
import countinghouse.payments.gateway.ConnectorHealth.Traffic;
import countinghouse.payments.gateway.ConsumerCode;
import countinghouse.payments.gateway.Effect;
import countinghouse.payments.gateway.Inquiry;
import countinghouse.payments.gateway.InquiryRequest;
import countinghouse.payments.gateway.Instrument;
import countinghouse.payments.gateway.PresentedCard;
import countinghouse.payments.gateway.RefundRequest;
import countinghouse.payments.gateway.Reversal;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.payments.gateway.RouteNow;
import countinghouse.payments.gateway.RouteQuery;
import countinghouse.payments.gateway.TransactionReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutedGatewayTest {
    private static final TenantId CAFE = new TenantId("mer_01k9abcdefghjkmnpqrstvwxyz");
    private static final TenantId TEA = new TenantId("mer_01k9abcdefghjkmnpqrstvwxy0");
    private static final String UNIONPAY_CHIP = "9F0608A000000333010101";

    private final SetClock clock = new SetClock(Instant.parse("2026-11-22T09:00:00Z"));
    private final Fake first = new Fake(Capability.CARD);
    private final Fake second = new Fake(Capability.CARD);
    private final Fake wallet = new Fake(Capability.CONSUMER_CODE);
    private final RoutedGateway gateway = new RoutedGateway(
            List.of(line("first", first), line("second", second), line("wallet", wallet)),
            List.of(
                    new Route(TEA.value(), "*", List.of("second")),
                    new Route("*", "UNIONPAY", List.of("second", "first")),
                    new Route("*", "*", List.of("first", "second", "wallet"))));

    private Line line(String name, Connector connector) {
        return new Line(
                name,
                "fake",
                connector,
                new CircuitBreaker(new CircuitBreaker.Limits(3, Duration.ofSeconds(10)), clock),
                new LineTraffic(clock));
    }

    private static Instrument card(String chip) {
        return new PresentedCard("tok", EntryMode.CHIP, chip);
    }

    private Authorisation pay(String connector) {
        return gateway.authorise(new AuthorisationRequest(
                new TransactionReference("pay_1", 1, Instant.EPOCH),
                new Acceptor(connector, "M1", "T1"),
                new Money(100, "USD"),
                card(null),
                true));
    }

    private Circuit circuitOf(String name) {
        return gateway.health().stream()
                .filter(health -> health.name().equals(name))
                .findFirst()
                .orElseThrow()
                .circuit();
    }

    @Test
    void merchant_scheme_and_kind_of_instrument_decide() {
        assertEquals("first", gateway.route(new RouteQuery(CAFE, card(null))));
        assertEquals("second", gateway.route(new RouteQuery(TEA, card(null))));
        assertEquals("second", gateway.route(new RouteQuery(CAFE, card(UNIONPAY_CHIP))));
        assertEquals("wallet", gateway.route(new RouteQuery(CAFE, new ConsumerCode("28763443825664394"))));
        assertEquals("", gateway.route(new RouteQuery(TEA, new ConsumerCode("28763443825664394"))));
    }

    @Test
    void failures_in_a_row_open_the_circuit_and_payments_go_elsewhere() {
        first.works = false;
        for (int i = 0; i < 3; i++) {
            assertEquals(new Authorisation.Unknown(true, "timeout"), pay("first"));
        }
        assertEquals(Circuit.OPEN, circuitOf("first"));
        assertEquals(new Authorisation.Unknown(false, RoutedGateway.CIRCUIT_OPEN), pay("first"));
        assertEquals(3, first.asked, "not sent");
        assertEquals("second", gateway.route(new RouteQuery(CAFE, card(null))));
        assertInstanceOf(Authorisation.Declined.class, pay("second"));
    }

    @Test
    void one_payment_probes_after_the_pause() {
        first.works = false;
        for (int i = 0; i < 3; i++) {
            pay("first");
        }
        clock.goOn(Duration.ofSeconds(10));
        assertEquals(Circuit.HALF_OPEN, circuitOf("first"));
        pay("first");
        assertEquals(4, first.asked);
        assertEquals(Circuit.OPEN, circuitOf("first"), "it failed again");
        clock.goOn(Duration.ofSeconds(10));
        first.works = true;
        pay("first");
        assertEquals(Circuit.CLOSED, circuitOf("first"));
        assertEquals("first", gateway.route(new RouteQuery(CAFE, card(null))));
    }

    @Test
    void what_follows_up_a_payment_is_sent_although_the_circuit_is_open_and_closes_it() {
        first.works = false;
        for (int i = 0; i < 3; i++) {
            pay("first");
        }
        first.works = true;
        var sent = new AuthorisationRequest(
                        new TransactionReference("pay_1", 1, Instant.EPOCH),
                        new Acceptor("first", "M1", "T1"),
                        new Money(100, "USD"),
                        card(null),
                        true)
                .sent();
        assertEquals(new Inquiry.NotFound(), gateway.inquire(new InquiryRequest(sent, 2)));
        assertEquals(Circuit.CLOSED, circuitOf("first"));
    }

    @Test
    void routes_say_where_payments_go_now() {
        assertEquals(
                List.of(
                        new RouteNow(TEA.value(), "*", Capability.CARD, List.of("second"), "second"),
                        new RouteNow("*", "UNIONPAY", Capability.CARD, List.of("second", "first"), "second"),
                        new RouteNow("*", "*", Capability.CARD, List.of("first", "second"), "first"),
                        new RouteNow("*", "*", Capability.CONSUMER_CODE, List.of("wallet"), "wallet")),
                gateway.routes());
        second.works = false;
        for (int i = 0; i < 3; i++) {
            pay("second");
        }
        assertEquals(
                List.of("", "first", "first", "wallet"),
                gateway.routes().stream().map(RouteNow::now).toList());
    }

    @Test
    void traffic_of_the_last_minutes_is_counted() {
        assertEquals(new Traffic(5, 0, 0, 0, 0, null, null), trafficOf("first"));
        first.takes = Duration.ofMillis(20);
        for (int i = 0; i < 19; i++) {
            pay("first");
        }
        first.takes = Duration.ofMillis(900);
        pay("first");
        Instant answered = clock.instant();
        first.works = false;
        pay("first");
        assertEquals(new Traffic(5, 21, 1, 20, 20, answered, answered.plusMillis(900)), trafficOf("first"));
        first.works = true;
        pay("first");
        assertEquals(900, trafficOf("first").p95Millis(), "two of 21 answers took long");
        clock.goOn(Duration.ofMinutes(6));
        assertEquals(0, trafficOf("first").requests());
        assertEquals(answered.plusMillis(1_800), trafficOf("first").lastAnswerAt());
    }

    private Traffic trafficOf(String name) {
        return gateway.health().stream()
                .filter(health -> health.name().equals(name))
                .findFirst()
                .orElseThrow()
                .traffic();
    }

    @Test
    void refusals_are_answers_and_open_nothing() {
        for (int i = 0; i < 10; i++) {
            assertInstanceOf(Authorisation.Declined.class, pay("first"));
        }
        assertEquals(Circuit.CLOSED, circuitOf("first"));
    }

    @Test
    void unknown_connector_is_surely_not_sent_and_none_is_the_first() {
        assertEquals(new Authorisation.Unknown(false, RoutedGateway.NO_CONNECTOR), pay("elsewhere"));
        assertInstanceOf(Authorisation.Declined.class, pay(""));
        assertEquals(1, first.asked);
    }

    @Test
    void file_of_connectors_is_read_and_its_mistakes_are_named(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("connectors.json");
        Files.writeString(file, """
                {"connectors": [{"name": "main", "kind": "iso8583", "host": "a"}, {"name": "qr", "kind": "wallet"}],
                 "routes": [{"merchant": "*", "scheme": "WALLET", "connectors": ["qr"]},
                            {"merchant": "*", "scheme": "*", "connectors": ["main"]}],
                 "openAfterFailures": 2}
                """);
        ConnectorsFile read = ConnectorsFile.read(file);
        assertEquals(
                List.of("main (iso8583)", "qr (wallet)"),
                read.connectors().stream().map(Object::toString).toList());
        assertEquals(2, read.limits().openAfter());
        assertEquals("a", read.connectors().getFirst().settings().get("host"));
        assertTrue(read.routes().getFirst().fits("any", "WALLET"));
        assertFalse(read.routes().getFirst().fits("any", "VISA"));
        Files.writeString(file, "{\"connectors\": [{\"name\": \"Main\"}]}");
        assertThrows(IllegalArgumentException.class, () -> ConnectorsFile.read(file));
        Files.writeString(
                file,
                "{\"connectors\": [], \"routes\": [{\"merchant\": \"*\", \"scheme\": \"*\", \"connectors\": [\"x\"]}]}");
        assertThrows(IllegalArgumentException.class, () -> ConnectorsFile.read(file));
        Files.writeString(file, "{");
        assertThrows(IllegalArgumentException.class, () -> ConnectorsFile.read(file));
    }

    /** Declines everything, or answers nothing. */
    private final class Fake implements Connector {
        private final Capability able;
        private Duration takes = Duration.ZERO;
        private boolean works = true;
        private int asked;

        Fake(Capability able) {
            this.able = able;
        }

        @Override
        public Set<Capability> capabilities() {
            return EnumSet.of(able);
        }

        @Override
        public boolean isConnected() {
            return works;
        }

        @Override
        public Authorisation authorise(AuthorisationRequest request) {
            asked++;
            clock.goOn(takes);
            return works
                    ? new Authorisation.Declined("05", "do-not-honour")
                    : new Authorisation.Unknown(true, "timeout");
        }

        @Override
        public Effect capture(CaptureRequest request) {
            return new Effect.NotFound();
        }

        @Override
        public Effect cancel(CancelRequest request) {
            return new Effect.NotFound();
        }

        @Override
        public Effect refund(RefundRequest request) {
            return new Effect.NotFound();
        }

        @Override
        public Reversal reverse(ReversalRequest request) {
            return new Reversal.NotFound();
        }

        @Override
        public Inquiry inquire(InquiryRequest request) {
            return new Inquiry.NotFound();
        }

        @Override
        public void close() {}
    }
}
