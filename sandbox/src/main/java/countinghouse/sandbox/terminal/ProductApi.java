package countinghouse.sandbox.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import countinghouse.sandbox.http.BadRequest;
import countinghouse.sandbox.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The product's REST interface, as far as a terminal needs it. */
final class ProductApi implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_PAGES = 1_000;

    private final URI base;
    private final HttpClient client;
    private final String key;

    /** @param key of the terminal, or empty before it is activated */
    ProductApi(String url, String trust, String key) throws IOException {
        this.base = URI.create(url.endsWith("/") ? url : url + "/");
        this.client = Trust.client(trust, base);
        this.key = key;
    }

    /** @param retryLater true if the same request may get another answer later */
    record Response(int status, boolean retryLater, boolean replayed, JsonNode body) {
        boolean success() {
            return status / 100 == 2;
        }
    }

    Response activate(String serial, String code) throws IOException, InterruptedException {
        return post("terminals/activate", Json.bytes(Map.of("serial", serial, "activationCode", code)), "");
    }

    /** What there is to try: {@code items} with {@code item} and {@code state}. */
    Response checks() throws IOException, InterruptedException {
        return send(request("terminals/checks").GET());
    }

    Response check(Map<String, Object> report) throws IOException, InterruptedException {
        return post("terminals/checks", Json.bytes(report), "");
    }

    Response sell(TerminalState.Pending sale) throws IOException, InterruptedException {
        return post("sales", sale.body().getBytes(StandardCharsets.UTF_8), sale.key());
    }

    /** Prices, and whether they hold the tax, for the terminal's store. */
    TerminalState.Price price(String store) throws IOException, InterruptedException {
        for (JsonNode each : list("stores")) {
            if (each.path("id").asText().equals(store)) {
                return new TerminalState.Price(
                        each.path("currency").asText(), each.path("taxIncluded").asBoolean(), products());
            }
        }
        throw new IOException("the server does not know this terminal's store");
    }

    private List<TerminalState.Product> products() throws IOException, InterruptedException {
        List<TerminalState.Product> products = new ArrayList<>();
        for (JsonNode each : list("products")) {
            products.add(new TerminalState.Product(
                    each.path("id").asText(),
                    each.path("sku").asText(),
                    each.path("name").asText(),
                    each.path("price").path("amount").asLong(),
                    each.path("taxRate").asText("0")));
        }
        return products;
    }

    private List<JsonNode> list(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            String query = after.isEmpty() ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
            Response response = send(request(path + "?limit=200" + query).GET());
            if (!response.success()) {
                throw new IOException(path + " was answered " + response.status());
            }
            response.body().path("items").forEach(items::add);
            after = response.body().path("next").asText("");
            if (after.isEmpty()) {
                return items;
            }
        }
        throw new IOException("a list without end: " + path);
    }

    private Response post(String path, byte[] body, String idempotencyKey) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!idempotencyKey.isEmpty()) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("api/v1/" + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json");
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    private Response send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        int status = response.statusCode();
        boolean retryLater = status / 100 == 5
                || status == 408
                || status == 429
                || response.headers().firstValue("Retry-After").isPresent();
        try {
            JsonNode body = Json.read(response.body(), JsonNode.class);
            boolean replayed =
                    response.headers().firstValue("Idempotent-Replayed").isPresent();
            return new Response(status, retryLater, replayed, body);
        } catch (BadRequest e) {
            throw new IOException("not an answer of this interface, status " + status, e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
