package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Faults of the sandbox's parties, until they are switched off; and what its customers do. */
final class Faults {
    private Faults() {}

    /** @param operation such as {@code purchase} */
    static void order(String party, String kind, String operation) throws IOException, InterruptedException {
        tell(
                "/control/faults",
                "{\"party\":\"%s\",\"kind\":\"%s\",\"operation\":\"%s\",\"count\":0}"
                        .formatted(party, kind, operation));
    }

    /** Whatever it is asked for. */
    static void order(String party, String kind) throws IOException, InterruptedException {
        tell("/control/faults", "{\"party\":\"%s\",\"kind\":\"%s\",\"count\":0}".formatted(party, kind));
    }

    /** The acquirer reports and pays what it has taken since it last did. */
    static void clear() throws IOException, InterruptedException {
        tell("/control/acquirer/clear", "{}");
    }

    static void off(String party) throws IOException, InterruptedException {
        tell("/control/faults/off", "{\"party\":\"%s\"}".formatted(party));
    }

    /** The customer scans a shop's code with a wallet, and pays. @param payload of the code; printable ASCII or a shop's name, no quotes */
    static void pay(String payload, String wallet) throws IOException, InterruptedException {
        tell(
                "/control/wallet/customer",
                "{\"payload\":\"%s\",\"wallet\":\"%s\"}"
                        .formatted(payload.replace("\\", "\\\\").replace("\"", "\\\""), wallet));
    }

    private static void tell(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Surroundings.sandbox() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> said = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertTrue(said.statusCode() < 300, said.statusCode() + " " + said.body());
        }
    }
}
