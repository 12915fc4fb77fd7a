package countinghouse.gateways.http;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Posts JSON to one party and reads JSON back. Never follows a redirect. */
public final class JsonClient implements AutoCloseable {
    private static final int LARGEST_ANSWER = 1 << 18;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final @Nullable String base;
    private final Limits limits;
    private final HttpClient client;
    private final Semaphore free;

    /** @param base where the party is reached, or null if the operator has not said so: then nothing is answered */
    public JsonClient(@Nullable String base, Limits limits, Executor threads) {
        this.base = base == null || !base.endsWith("/") ? base : base.substring(0, base.length() - 1);
        this.limits = limits;
        this.free = new Semaphore(limits.atOnce());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .executor(threads)
                .build();
    }

    /**
     * Posts once.
     *
     * @param key names the operation, so that the party can tell a repetition
     */
    public Reply post(String path, String key, Map<String, ?> document) throws NoAnswer {
        if (base == null) {
            throw new NoAnswer("its address is not configured");
        }
        HttpRequest request = request(base + path, key, document);
        if (!free.tryAcquire()) {
            throw new NoAnswer("too many calls at once");
        }
        try {
            return whole(client.sendAsync(
                    request,
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST_ANSWER)));
        } finally {
            free.release();
        }
    }

    private HttpRequest request(String url, String key, Map<String, ?> document) throws NoAnswer {
        try {
            return HttpRequest.newBuilder(URI.create(url))
                    .timeout(limits.answer())
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(document)))
                    .build();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new NoAnswer("the request cannot be written", e);
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
