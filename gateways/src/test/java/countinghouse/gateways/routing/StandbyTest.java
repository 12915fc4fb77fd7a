package countinghouse.gateways.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.gateways.OutsideWorld;
import countinghouse.gateways.SetClock;
import countinghouse.gateways.acquirer.IsoAcquirers;
import countinghouse.kernel.Money;
import countinghouse.kernel.TenantId;
import countinghouse.payments.EntryMode;
import countinghouse.payments.gateway.Acceptor;
import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.AuthorisationRequest;
import countinghouse.payments.gateway.ConnectorHealth.Circuit;
import countinghouse.payments.gateway.PresentedCard;
import countinghouse.payments.gateway.RouteNow;
import countinghouse.payments.gateway.RouteQuery;
import countinghouse.payments.gateway.TransactionReference;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two acquirers, of which the one that is preferred has no line: nobody listens at its address. */
class StandbyTest {
    private static final TenantId CAFE = new TenantId("mer_01k9abcdefghjkmnpqrstvwxyz");
    private static final PresentedCard CARD = new PresentedCard("tok_visa_approved", EntryMode.CHIP, null);

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock(Instant.parse("2026-11-22T09:00:00Z"));
    private OutsideWorld outside;
    private List<Line> lines;
    private RoutedGateway gateway;

    @BeforeEach
    void start() throws IOException {
        outside = new OutsideWorld(folder);
        lines = List.of(line("main", deadPort()), line("second", outside.acquirerPort()));
        gateway = new RoutedGateway(lines, List.of(new Route("*", "*", List.of("main", "second"))));
    }

    @AfterEach
    void stop() {
        lines.forEach(line -> line.connector().close());
        outside.close();
    }

    private static int deadPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return taken.getLocalPort();
        }
    }

    private Line line(String name, int port) {
        Map<String, String> settings =
                Map.of("host", "127.0.0.1", "port", Integer.toString(port), "timeoutMillis", "1500");
        return new Line(
                name,
                "iso8583",
                IsoAcquirers.open(settings, Thread.ofPlatform().factory(), Clock.systemUTC()),
                new CircuitBreaker(new CircuitBreaker.Limits(5, Duration.ofSeconds(10)), clock),
                new LineTraffic(clock));
    }

    private Authorisation pay(String connector) {
        return gateway.authorise(new AuthorisationRequest(
                new TransactionReference("pay_1", 1, Instant.parse("2026-11-22T09:15:30Z")),
                new Acceptor(connector, "CH0000000000042", "T0000001"),
                new Money(1_000, "USD"),
                CARD,
                true));
    }

    @Test
    void new_payment_keeps_away_from_a_line_that_does_not_stand_although_its_circuit_is_closed() {
        assertInstanceOf(Authorisation.Approved.class, pay("second"), "the line stands from now on");
        assertEquals("second", gateway.route(new RouteQuery(CAFE, CARD)));
        assertEquals(
                List.of("second"), gateway.routes().stream().map(RouteNow::now).toList());
        assertEquals(Circuit.CLOSED, gateway.health().getFirst().circuit());
    }

    @Test
    void what_surely_never_left_is_told_so_and_the_next_connector_takes_it() throws Exception {
        Authorisation first = pay("main");
        assertTrue(
                first instanceof Authorisation.Unknown unknown && !unknown.sent(),
                "a line that does not stand: " + first);
        String next = gateway.route(new RouteQuery(CAFE, CARD, Set.of("main")));
        assertEquals("second", next);
        assertInstanceOf(Authorisation.Approved.class, pay(next));
        assertEquals(1, outside.get("/acquirer/transactions").size());
        assertEquals("", gateway.route(new RouteQuery(CAFE, CARD, Set.of("main", "second"))));
    }

    @Test
    void jobs_follow_up_where_the_line_is_well_and_one_finds_out_when_the_pause_is_over() {
        pay("second");
        assertFalse(gateway.takesFollowUp("main"), "no line");
        assertFalse(gateway.isWell("main"));
        assertTrue(gateway.takesFollowUp("second") && gateway.takesFollowUp("second"));
        assertTrue(gateway.takesFollowUp("not there any more"), "who asks is told so");
        CircuitBreaker circuit = lines.get(1).circuit();
        for (int i = 0; i < 5; i++) {
            circuit.failed("timeout");
        }
        assertFalse(gateway.takesFollowUp("second"));
        assertFalse(gateway.isWell("second"));
        clock.goOn(Duration.ofSeconds(10));
        assertTrue(gateway.takesFollowUp("second"), "one");
        assertFalse(gateway.takesFollowUp("second"), "and no other");
        assertFalse(gateway.isWell("second"));
        circuit.worked();
        assertTrue(gateway.isWell("second"));
    }

    @Test
    void with_no_line_that_stands_the_first_is_named_for_it_may_be_back_in_a_moment() {
        outside.close();
        RoutedGateway alone = new RoutedGateway(lines.subList(0, 1), List.of(new Route("*", "*", List.of("main"))));
        assertEquals("main", alone.route(new RouteQuery(CAFE, CARD)));
    }
}
