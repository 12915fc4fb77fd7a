package countinghouse.gateways.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.gateways.OutsideWorld;
import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryClientTest {
    private static final Limits SHORT = new Limits(Duration.ofSeconds(1), Duration.ofMillis(1_500), 4);
    private static final Map<String, String> GRACE = Map.of(
            "reference", "chk_1",
            "country", "US",
            "documentKind", "PASSPORT",
            "documentNumber", "A00000001",
            "fullName", "Grace Okafor",
            "birthDate", "1984-05-17");

    @TempDir
    Path folder;

    private OutsideWorld outside;
    private RegistryClient registry;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void start() throws IOException {
        outside = new OutsideWorld(folder);
        registry = client(outside.url("/identity"));
    }

    @AfterEach
    void stop() {
        registry.close();
        outside.close();
        threads.shutdownNow();
    }

    private RegistryClient client(String url) {
        return new RegistryClient("identity registry", new JsonClient(url, SHORT));
    }

    private ProviderUnavailable refusal(RegistryClient asked, Map<String, ?> question) {
        return assertThrows(ProviderUnavailable.class, () -> asked.check("chk_1", question));
    }

    @Test
    void answer_is_told_whole() throws Exception {
        CheckAnswer answer = registry.check("chk_1", GRACE);
        assertEquals(CheckAnswer.Outcome.PASS, answer.outcome());
        assertEquals(98, answer.score());
        assertEquals("MATCH", answer.evidence().get("name"));
        assertTrue(answer.providerReference().startsWith("chk-"));
        assertEquals(answer, registry.check("chk_1", GRACE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAIL", "FAIL_AFTER", "DELAY", "TIMEOUT_BEFORE", "TIMEOUT_AFTER", "DROP", "HALF"})
    void fault_is_no_answer_and_may_be_asked_again(String kind) throws Exception {
        outside.fault("IDENTITY", kind, 2_500);
        long before = System.nanoTime();
        assertTrue(refusal(registry, GRACE).retryable());
        assertTrue(System.nanoTime() - before < 2_400_000_000L, "within its time");
        assertEquals(CheckAnswer.Outcome.PASS, registry.check("chk_1", GRACE).outcome());
    }

    @Test
    void refused_question_is_not_asked_again() {
        assertFalse(refusal(registry, Map.of("reference", "chk_1")).retryable());
    }

    @Test
    void address_that_is_missing_or_dead_is_no_answer() {
        assertTrue(refusal(client(null), GRACE).retryable());
        assertTrue(refusal(client("http://127.0.0.1:1/identity"), GRACE).retryable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "<html>",
                "{\"outcome\":\"MAYBE\",\"provider\":\"p\",\"id\":\"1\",\"score\":1,\"evidence\":{}}",
                "{\"outcome\":\"PASS\",\"provider\":\"p\",\"id\":\"1\",\"score\":101,\"evidence\":{}}",
                "{\"outcome\":\"PASS\",\"provider\":\"p\",\"id\":\"1\",\"score\":\"5\",\"evidence\":{}}",
                "{\"outcome\":\"PASS\",\"provider\":\"p\",\"score\":1,\"evidence\":{}}",
                "{\"outcome\":\"PASS\",\"provider\":\"p\",\"id\":\"1\",\"score\":1,\"evidence\":{\"a\":{}}}",
                "{\"outcome\":\"PASS\",\"provider\":\"p\",\"id\":\"1\",\"score\":1}",
            })
    void nonsense_is_no_answer(String body) throws Exception {
        try (ServerSocket server = answering("HTTP/1.1 200 OK", body, false)) {
            assertTrue(refusal(client("http://127.0.0.1:" + server.getLocalPort()), GRACE)
                    .retryable());
        }
    }

    @Test
    void redirect_is_not_followed_and_an_endless_body_is_cut() throws Exception {
        try (ServerSocket server =
                answering("HTTP/1.1 302 Found\r\nLocation: " + outside.url("/identity/v1/checks"), "", false)) {
            assertTrue(refusal(client("http://127.0.0.1:" + server.getLocalPort()), GRACE)
                    .retryable());
        }
        try (ServerSocket server = answering("HTTP/1.1 200 OK", "", true)) {
            long before = System.nanoTime();
            assertTrue(refusal(client("http://127.0.0.1:" + server.getLocalPort()), GRACE)
                    .retryable());
            assertTrue(System.nanoTime() - before < 3_500_000_000L);
        }
    }

    private ServerSocket answering(String head, String body, boolean trickle) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        threads.execute(() -> {
            try (Socket socket = server.accept();
                    OutputStream out = socket.getOutputStream()) {
                int length = trickle ? 1_000_000 : body.length();
                out.write((head + "\r\nContent-Length: " + length + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
                socket.setSoTimeout(20);
                for (int i = 0; trickle && i < 1_000 && stays(socket); i++) {
                    out.write(' ');
                    out.flush();
                }
                socket.setSoTimeout(0);
                socket.getInputStream().readAllBytes();
            } catch (IOException e) {
                // the client left
            }
        });
        return server;
    }

    /** Reads what the client still says, until it has been quiet for the socket's time-out. */
    private static boolean stays(Socket socket) throws IOException {
        try {
            while (socket.getInputStream().read() >= 0) {
                // its question
            }
            return false;
        } catch (SocketTimeoutException quiet) {
            return true;
        }
    }
}
