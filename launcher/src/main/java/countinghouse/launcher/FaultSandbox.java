package countinghouse.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Orders faults of the acquirer and reads its journal. */
final class FaultSandbox {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    FaultSandbox(String base) {
        this.base = base;
    }

    void order(String kind, String operation, int millis) throws IOException, InterruptedException {
        post(
                "/control/faults",
                "{\"party\":\"ACQUIRER\",\"kind\":\"" + kind + "\",\"operation\":\"" + operation
                        + "\",\"count\":1,\"millis\":" + millis + "}");
    }

    void calm() throws IOException, InterruptedException {
        post("/control/faults/off", "{\"party\":\"ACQUIRER\"}");
    }

    /** Whether every fault that was ordered has happened, or is happening. */
    boolean isUsedUp() throws IOException, InterruptedException {
        return get("/control/state").path("faults").isEmpty();
    }

    JsonNode transactions() throws IOException, InterruptedException {
        return get("/acquirer/transactions");
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(send(HttpRequest.newBuilder(URI.create(base + path))));
    }

    private void post(String path, String body) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(base + path)).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new Problem("The sandbox answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
