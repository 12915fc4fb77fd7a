package countinghouse.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends commands to the running server, by the key of this copy. */
final class OpsClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String base;
    private final String key;

    /** The server's own words; printed as they are, so that {@code line 3: …} stands at the line's beginning. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message, null, false, false);
        }
    }

    /** @param base of the server, on loopback */
    OpsClient(String base, String key) {
        this.base = base + "/ops";
        this.key = key;
    }

    JsonNode post(String path, String type, HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(body));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("X-Operator", System.getProperty("user.name"));
    }

    /** @throws Refused with the server's own words */
    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() == 200) {
            return JSON.readTree(response.body());
        }
        if (response.statusCode() == 422) {
            throw new Refused(JSON.readTree(response.body()).path("error").asText());
        }
        String start = new String(response.body(), 0, Math.min(200, response.body().length), StandardCharsets.UTF_8);
        throw new Problem("The server answered " + response.statusCode() + " " + start.replaceAll("\\s+", " "));
    }
}
