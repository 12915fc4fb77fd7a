package countinghouse.incontainer;

import com.fasterxml.jackson.databind.ObjectMapper;
import countinghouse.platform.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The sandbox's acquirer: how things stand in its own books, and what shall go wrong there. */
final class AcquirerHost {
    private AcquirerHost() {}

    /** Of a payment, as {@code AUTHORISED} or {@code CANCELLED}; empty when it never came. */
    static String state(String paymentId) {
        try {
            for (var row : new ObjectMapper().readTree(ask("GET", "/acquirer/transactions", ""))) {
                if (row.path("reference").asText().equals(paymentId)) {
                    return row.path("state").asText();
                }
            }
            return "";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param count how often; 0 until {@link #noFaults} */
    static void fault(String kind, String operation, int count) {
        String which = operation.isEmpty() ? "" : "\"operation\":\"" + operation + "\",";
        ask(
                "POST",
                "/control/faults",
                "{\"party\":\"ACQUIRER\",\"kind\":\"" + kind + "\"," + which + "\"count\":" + count + "}");
    }

    static void noFaults() {
        ask("POST", "/control/faults/off", "{\"party\":\"ACQUIRER\"}");
    }

    private static String ask(String method, String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Settings.required("SANDBOX_URL") + path))
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
