package countinghouse.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A merchant's own server, as it talks to the product. @param secret its key */
record Api(String secret) {
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    /** @param key of idempotency */
    HttpResponse<String> post(String path, String key, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Surroundings.required("COUNTINGHOUSE_HTTP_URL") + "/api/v1" + path))
                .header("Authorization", "Bearer " + secret);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
