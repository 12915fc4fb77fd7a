package countinghouse.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countinghouse.sandbox.carrier.CarrierSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** A sandbox on free ports, and a caller of its doors. */
public final class RunningSandbox implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public final Sandbox sandbox;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public RunningSandbox(Path folder) throws IOException {
        this(folder, new CarrierSettings(null, "", Duration.ZERO));
    }

    public RunningSandbox(Path folder, CarrierSettings carrier) throws IOException {
        sandbox = new Sandbox(new Doors("127.0.0.1", 0, 0, 0), folder, carrier, Clock.systemUTC());
        sandbox.start();
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + sandbox.httpPort() + path);
    }

    public HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(url(path)).GET(), headers);
    }

    public HttpResponse<String> post(String path, String json, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(url(path)).POST(HttpRequest.BodyPublishers.ofString(json)), headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) throws Exception {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.timeout(Duration.ofSeconds(5)).build(), HttpResponse.BodyHandlers.ofString());
    }

    public void fault(String party, String kind, int count, int millis) throws Exception {
        HttpResponse<String> answer = post(
                "/control/faults",
                "{\"party\":\"%s\",\"kind\":\"%s\",\"count\":%d,\"millis\":%d}".formatted(party, kind, count, millis));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
    }

    public static JsonNode json(HttpResponse<String> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }

    @Override
    public void close() {
        client.shutdownNow();
        sandbox.close();
    }
}
