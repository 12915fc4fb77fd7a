package countinghouse.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import countinghouse.sandbox.carrier.CarrierSettings;
import countinghouse.sandbox.carrier.Signature;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarrierTest {
    private static final String SECRET = "a-secret-of-the-test";

    @TempDir
    Path folder;

    private HttpServer receiver;
    private RunningSandbox running;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final AtomicInteger status = new AtomicInteger(204);

    record Received(String eventId, String status, boolean genuine, boolean whole) {}

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/hook", this::receive);
        receiver.start();
        running = new RunningSandbox(folder, settings(Duration.ZERO));
    }

    @AfterEach
    void stop() {
        running.close();
        receiver.stop(0);
    }

    private CarrierSettings settings(Duration step) {
        return new CarrierSettings(
                URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook"), SECRET, step);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            int announced = Integer.parseInt(exchange.getRequestHeaders().getFirst("Content-Length"));
            byte[] body;
            try {
                body = exchange.getRequestBody().readAllBytes();
            } catch (IOException e) {
                received.add(new Received("", "", false, false));
                return;
            }
            String timestamp = exchange.getRequestHeaders().getFirst("X-Timestamp");
            String json = new String(body, java.nio.charset.StandardCharsets.UTF_8);
            boolean genuine = Signature.of(SECRET, timestamp, body)
                    .equals(exchange.getRequestHeaders().getFirst("X-Signature"));
            received.add(new Received(
                    exchange.getRequestHeaders().getFirst("X-Event-Id"),
                    json.replaceAll(".*\"status\":\"([A-Z_]+)\".*", "$1"),
                    genuine,
                    body.length == announced));
            exchange.sendResponseHeaders(genuine ? status.get() : 401, -1);
        }
    }

    private HttpResponse<String> ship(String key, String country, int grams) throws Exception {
        return running.post("/carrier/v1/shipments", """
                {"reference":"ten_1/ord_1","recipient":{"name":"Okafor Coffee","addressLines":["1 Main St","Oakland"],
                 "postalCode":"94601","country":"%s"},"serials":["CH-1"],"weightGrams":%d}
                """.formatted(country, grams), "Idempotency-Key", key);
    }

    private String tracking(HttpResponse<String> answer) throws IOException {
        return RunningSandbox.json(answer).get("trackingNumber").asText();
    }

    private Received next() throws InterruptedException {
        Received report = received.poll(8, TimeUnit.SECONDS);
        if (report == null) {
            throw new AssertionError("no report came");
        }
        return report;
    }

    @Test
    void same_key_is_the_same_parcel_and_another_body_under_it_is_refused() throws Exception {
        HttpResponse<String> first = ship("k1", "US", 900);
        HttpResponse<String> again = ship("k1", "US", 900);
        assertEquals(201, first.statusCode());
        assertEquals(200, again.statusCode());
        assertEquals(tracking(first), tracking(again));
        assertEquals(422, ship("k1", "US", 901).statusCode());
        assertNotEquals(tracking(first), tracking(ship("k2", "US", 900)));
    }

    @Test
    void what_cannot_be_carried_is_refused() throws Exception {
        assertEquals(422, ship("k1", "KP", 900).statusCode());
        assertEquals(422, ship("k1", "US", 30_001).statusCode());
        assertEquals(400, running.post("/carrier/v1/shipments", "{}").statusCode());
        assertEquals(201, ship("k1", "US", 900).statusCode(), "a refusal does not use the key up");
    }

    @Test
    void parcel_reports_its_steps_in_order_with_a_genuine_signature() throws Exception {
        String tracking = tracking(ship("k1", "US", 900));
        running.post("/control/carrier/" + tracking + "/advance", "");
        running.post("/control/carrier/" + tracking + "/advance", "");
        assertEquals(new Received("evt_" + tracking + "_1", "IN_TRANSIT", true, true), next());
        assertEquals(new Received("evt_" + tracking + "_2", "DELIVERED", true, true), next());
        assertEquals(
                409,
                running.post("/control/carrier/" + tracking + "/advance", "").statusCode());
        assertTrue(running.get("/carrier/track/" + tracking, "Accept-Language", "zh-CN")
                .body()
                .contains("已签收"));
    }

    @Test
    void parcel_can_fail_to_be_delivered() throws Exception {
        String tracking = tracking(ship("k1", "US", 900));
        running.post("/control/carrier/" + tracking + "/advance", "{\"to\":\"FAILED\"}");
        assertEquals(List.of("IN_TRANSIT", "FAILED"), List.of(next().status(), next().status()));
    }

    @Test
    void parcel_that_failed_goes_back_to_its_sender_or_arrives_after_all() throws Exception {
        String back = tracking(ship("k1", "US", 900));
        running.post("/control/carrier/" + back + "/advance", "{\"to\":\"FAILED\"}");
        running.post("/control/carrier/" + back + "/advance", "");
        assertEquals(
                List.of("IN_TRANSIT", "FAILED", "RETURNED"),
                List.of(next().status(), next().status(), next().status()));
        assertEquals(
                409, running.post("/control/carrier/" + back + "/advance", "").statusCode());
        String late = tracking(ship("k2", "US", 900));
        running.post("/control/carrier/" + late + "/advance", "{\"to\":\"FAILED\"}");
        running.post("/control/carrier/" + late + "/advance", "{\"to\":\"DELIVERED\"}");
        assertEquals(
                List.of("IN_TRANSIT", "FAILED", "DELIVERED"),
                List.of(next().status(), next().status(), next().status()));
    }

    @Test
    void report_is_repeated_until_it_is_taken_even_over_a_restart() throws Exception {
        status.set(503);
        String tracking = tracking(ship("k1", "US", 900));
        running.post("/control/carrier/" + tracking + "/advance", "");
        Received first = next();
        assertEquals(first, next());
        running.close();
        received.clear();
        status.set(204);
        running = new RunningSandbox(folder, settings(Duration.ZERO));
        assertEquals(first, next());
        assertEquals(
                "IN_TRANSIT",
                RunningSandbox.json(running.get("/carrier/v1/shipments/" + tracking))
                        .get("status")
                        .asText());
    }

    @Test
    void parcel_moves_by_itself_when_a_pause_is_set() throws Exception {
        running.close();
        running = new RunningSandbox(folder, settings(Duration.ofMillis(100)));
        ship("k1", "US", 900);
        assertEquals(List.of("IN_TRANSIT", "DELIVERED"), List.of(next().status(), next().status()));
    }

    @Test
    void webhook_faults_reach_the_receiver() throws Exception {
        String tracking = tracking(ship("k1", "US", 900));
        running.fault("CARRIER_WEBHOOK", "FAIL", 1, 0);
        running.post("/control/carrier/" + tracking + "/advance", "");
        assertEquals(false, next().genuine());
        assertEquals(true, next().genuine());

        running.fault("CARRIER_WEBHOOK", "DUPLICATE", 1, 0);
        running.post("/control/carrier/" + tracking + "/advance", "");
        assertEquals(next(), next());

        String other = tracking(ship("k2", "US", 900));
        running.fault("CARRIER_WEBHOOK", "HALF", 1, 0);
        running.post("/control/carrier/" + other + "/advance", "");
        assertEquals(false, next().whole());
        assertEquals("IN_TRANSIT", next().status());

        running.fault("CARRIER_WEBHOOK", "TIMEOUT_AFTER", 1, 0);
        running.post("/control/carrier/" + other + "/advance", "");
        assertEquals(next(), next());
    }

    @Test
    void reordered_report_comes_after_the_next_one() throws Exception {
        String tracking = tracking(ship("k1", "US", 900));
        running.fault("CARRIER_WEBHOOK", "REORDER", 1, 5_000);
        running.post("/control/carrier/" + tracking + "/advance", "");
        running.post("/control/carrier/" + tracking + "/advance", "");
        assertEquals(List.of("DELIVERED", "IN_TRANSIT"), List.of(next().status(), next().status()));
    }

    @Test
    void answer_lost_after_the_parcel_was_taken_is_found_again_by_its_key() throws Exception {
        running.fault("CARRIER", "FAIL_AFTER", 1, 0);
        assertEquals(500, ship("k1", "US", 900).statusCode());
        assertEquals(200, ship("k1", "US", 900).statusCode());
    }
}
