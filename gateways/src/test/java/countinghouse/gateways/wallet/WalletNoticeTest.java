package countinghouse.gateways.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import countinghouse.gateways.OutsideWorld;
import countinghouse.kernel.Money;
import countinghouse.payments.gateway.Acceptor;
import countinghouse.payments.gateway.AuthorisationRequest;
import countinghouse.payments.gateway.Connector;
import countinghouse.payments.gateway.ConsumerCode;
import countinghouse.payments.gateway.Notice;
import countinghouse.payments.gateway.SignedNotice;
import countinghouse.payments.gateway.TransactionReference;
import countinghouse.sandbox.Customers;
import countinghouse.sandbox.acquirer.HostSettings;
import countinghouse.sandbox.control.ApiKeys;
import countinghouse.sandbox.wallet.WalletSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notices of the sandbox's wallet, as they come to our door. */
class WalletNoticeTest {
    private static final String SECRET = "a secret of the wallet";

    @TempDir
    Path folder;

    private final BlockingQueue<SignedNotice> came = new LinkedBlockingQueue<>();
    private HttpServer door;
    private OutsideWorld outside;
    private Connector connector;

    @BeforeEach
    void start() throws IOException {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/", exchange -> {
            try (exchange) {
                came.add(new SignedNotice(
                        exchange.getRequestHeaders().getFirst("X-Timestamp"),
                        exchange.getRequestHeaders().getFirst("X-Signature"),
                        exchange.getRequestBody().readAllBytes()));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        door.start();
        URI url = URI.create("http://127.0.0.1:" + door.getAddress().getPort() + "/");
        outside = new OutsideWorld(
                folder,
                new Customers(ApiKeys.NONE, "", HostSettings.PLAIN, new WalletSettings(SECRET, url)),
                Clock.systemUTC());
        connector = connected(Clock.systemUTC());
    }

    private Connector connected(Clock clock) {
        return Wallets.open(Map.of("url", outside.url("/wallet"), "secret", SECRET), clock);
    }

    @AfterEach
    void stop() {
        connector.close();
        outside.close();
        door.stop(0);
    }

    private void pay(int number) {
        connector.authorise(new AuthorisationRequest(
                new TransactionReference("pay_" + number, number, Instant.EPOCH),
                new Acceptor("M1", "T1"),
                new Money(100, "CNY"),
                new ConsumerCode("287634438256643900"),
                true));
    }

    private SignedNotice next() throws InterruptedException {
        SignedNotice notice = came.poll(10, TimeUnit.SECONDS);
        if (notice == null) {
            throw new AssertionError("no notice came");
        }
        return notice;
    }

    @Test
    void notice_names_what_changed_and_is_the_same_when_it_comes_twice() throws Exception {
        outside.fault("WALLET_NOTICE", "DUPLICATE", 0);
        pay(1);
        Notice first = connector.notice(next()).orElseThrow();
        assertEquals("M1", first.merchantId());
        assertEquals("pay_1", first.reference());
        assertEquals(Optional.of(first), connector.notice(next()));
    }

    @Test
    void notice_of_a_stranger_or_changed_on_its_way_or_old_is_not_believed() throws Exception {
        outside.fault("WALLET_NOTICE", "FAIL", 0);
        pay(2);
        assertTrue(connector.notice(next()).isEmpty(), "another secret");
        pay(3);
        SignedNotice right = next();
        byte[] changed = right.body().clone();
        changed[changed.length - 3] ^= 1;
        assertTrue(connector
                .notice(new SignedNotice(right.timestamp(), right.signature(), changed))
                .isEmpty());
        assertTrue(connector
                .notice(new SignedNotice("1", right.signature(), right.body()))
                .isEmpty());
        assertTrue(connected(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(6)))
                .notice(right)
                .isEmpty());
        assertTrue(connector.notice(right).isPresent());
    }

    @Test
    void notices_may_come_in_another_order_than_things_happened() throws Exception {
        outside.fault("WALLET_NOTICE", "REORDER", 700);
        pay(4);
        pay(5);
        assertEquals("pay_5", connector.notice(next()).orElseThrow().reference());
        assertEquals("pay_4", connector.notice(next()).orElseThrow().reference());
    }
}
