package countinghouse.gateways;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countinghouse.gateways.http.Endpoint;
import countinghouse.gateways.http.JsonClient;
import countinghouse.gateways.http.Limits;
import countinghouse.sandbox.Customers;
import countinghouse.sandbox.Doors;
import countinghouse.sandbox.Sandbox;
import countinghouse.sandbox.acquirer.HostSettings;
import countinghouse.sandbox.carrier.CarrierSettings;
import countinghouse.sandbox.control.ApiKeys;
import countinghouse.sandbox.wallet.WalletSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The sandbox on free ports: the clients are tried against another implementation of their protocols. */
public final class OutsideWorld implements AutoCloseable {
    private static final Limits SHORT = new Limits(Duration.ofSeconds(1), Duration.ofMillis(1_500), 4);

    private final Sandbox sandbox;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();

    public OutsideWorld(Path folder) throws IOException {
        this(folder, ApiKeys.NONE, Clock.systemUTC());
    }

    public OutsideWorld(Path folder, ApiKeys keys, Clock clock) throws IOException {
        this(folder, new Customers(keys, "", HostSettings.PLAIN, WalletSettings.OPEN), clock);
    }

    public OutsideWorld(Path folder, Customers customers, Clock clock) throws IOException {
        sandbox = new Sandbox(
                new Doors("127.0.0.1", 0, 0, 0),
                folder,
                new CarrierSettings(null, "", Duration.ZERO),
                customers,
                clock);
        sandbox.start();
    }

    public int acquirerPort() {
        return sandbox.acquirerPort();
    }

    public int smtpPort() {
        return sandbox.smtpPort();
    }

    public int sftpPort() {
        return sandbox.sftpPort();
    }

    /** The bank's public key as OpenSSH writes it. */
    public String bankHostKey() {
        return sandbox.bankHostKey();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + sandbox.httpPort() + path;
    }

    /** A client of one party that soon loses its patience, and shows no key. */
    public JsonClient client(String path) {
        return client(path, "");
    }

    public JsonClient client(String path, String key) {
        return new JsonClient(new Endpoint(url(path), key), SHORT);
    }

    public void fault(String party, String kind, int millis) throws Exception {
        post("/control/faults", "{\"party\":\"%s\",\"kind\":\"%s\",\"millis\":%d}".formatted(party, kind, millis));
    }

    public void post(String path, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(path)))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 != 2) {
            throw new IllegalStateException(path);
        }
    }

    /** As a browser sends a form; answers the page that comes then. */
    public String form(String url, String fields) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        String onward = answer.headers().firstValue("Location").orElse("");
        return onward.isEmpty() ? answer.body() : page(url(onward)).body();
    }

    public HttpResponse<String> page(String url) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    public JsonNode get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(path))).build();
        return new ObjectMapper()
                .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    @Override
    public void close() {
        client.shutdownNow();
        sandbox.close();
        threads.shutdownNow();
    }
}
