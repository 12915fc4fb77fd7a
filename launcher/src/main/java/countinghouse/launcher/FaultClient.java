package countinghouse.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A merchant's system that speaks to the product over REST and does what the guide asks for: the same key and body until there is an answer. */
final class FaultClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Conflicts that say: ask again. */
    private static final Set<String> NOT_YET = Set.of("request-running", "payment-running", "sale-running");

    private final String base;
    private final FaultLog log;
    private final AtomicInteger number = new AtomicInteger();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    FaultClient(String base, FaultLog log) {
        this.base = base + "/api/v1/";
        this.log = log;
    }

    /** @param path below the REST interface */
    record Call(BenchMerchants.Merchant merchant, String key, String path, String body) {}

    /** @param status 0 when nobody knows what became of it */
    record Answer(int status, JsonNode body) {
        boolean isKnown() {
            return status != 0;
        }

        boolean isDone() {
            return status == 200 || status == 201;
        }
    }

    Call call(BenchMerchants.Merchant merchant, String path, String body) {
        return new Call(merchant, "f" + number.incrementAndGet(), path, body);
    }

    /** One try. */
    Answer send(Call call) throws IOException, InterruptedException {
        log.sent(call);
        var request = HttpRequest.newBuilder(URI.create(base + call.path()))
                .timeout(Duration.ofSeconds(40))
                .header("Authorization", "Bearer " + call.merchant().key())
                .header("Idempotency-Key", call.key())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(call.body()))
                .build();
        HttpResponse<String> answer;
        try {
            answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException lost) {
            return new Answer(0, JSON.nullNode());
        }
        boolean json = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        if (!json || answer.statusCode() >= 500 || answer.statusCode() == 429) {
            return new Answer(0, JSON.nullNode());
        }
        JsonNode body = JSON.readTree(answer.body());
        String problem = body.path("type").asText();
        if (answer.statusCode() == 409 && NOT_YET.contains(problem.substring(problem.lastIndexOf(':') + 1))) {
            return new Answer(0, body);
        }
        log.answered(call, answer.statusCode(), answer.body());
        return new Answer(answer.statusCode(), body);
    }
}
