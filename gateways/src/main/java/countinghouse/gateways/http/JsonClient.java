package countinghouse.gateways.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Posts JSON to one party, or asks it, and reads JSON back. Never follows a redirect. */
public final class JsonClient implements AutoCloseable {
    private static final int LARGEST_ANSWER = 1 << 18;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final @Nullable String base;
    private final @Nullable String key;
    private final Limits limits;
    private final HttpClient client;
    private final Semaphore free;

    /** One that shows no key. */
    public JsonClient(@Nullable String base, Limits limits) {
        this(new Endpoint(base, null), limits);
    }

    public JsonClient(Endpoint endpoint, Limits limits) {
        String url = endpoint.url();
        this.base = url == null || !url.endsWith("/") ? url : url.substring(0, url.length() - 1);
        this.key = endpoint.key();
        this.limits = limits;
        this.free = new Semaphore(limits.atOnce());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .build();
    }

    /**
     * Posts once.
     *
     * @param operation names it, so that the party can tell a repetition
     */
    public Reply post(String path, String operation, Map<String, ?> document) throws NoAnswer {
        try {
            byte[] json = MAPPER.writeValueAsBytes(document);
            return send(to(path).header("Content-Type", "application/json")
                    .header("Idempotency-Key", operation)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new NoAnswer("the request cannot be written", e);
        }
    }

    /** Asks once; nothing changes by it. */
    public Reply get(String path) throws NoAnswer {
        return send(to(path).GET());
    }

    private HttpRequest.Builder to(String path) throws NoAnswer {
        if (base == null) {
            throw new NoAnswer("its address is not configured");
        }
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(limits.answer())
                    .header("Accept", "application/json");
            return key == null ? request : request.header("Authorization", "Bearer " + key);
        } catch (IllegalArgumentException e) {
            // without the cause, whose text may hold the key
            throw new NoAnswer("its address or key cannot be used");
        }
    }

    private Reply send(HttpRequest.Builder request) throws NoAnswer {
        if (!free.tryAcquire()) {
            throw new NoAnswer("too many calls at once");
        }
        try {
            return whole(client.sendAsync(
                    request.build(),
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST_ANSWER)));
        } finally {
            free.release();
        }
    }

    /** A request's own timeout ends with the headers; a body that trickles is cut here. */
    private Reply whole(CompletableFuture<HttpResponse<byte[]>> call) throws NoAnswer {
        try {
            HttpResponse<byte[]> response = call.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(response.statusCode(), MAPPER.readTree(response.body()));
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new NoAnswer("no answer in time", e);
        } catch (ExecutionException e) {
            throw new NoAnswer("no answer: " + e.getCause(), e);
        } catch (IOException e) {
            throw new NoAnswer("the answer is not JSON", e);
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswer("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
