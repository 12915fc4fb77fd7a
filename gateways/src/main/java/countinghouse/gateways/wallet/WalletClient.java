package countinghouse.gateways.wallet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import countinghouse.gateways.http.NoAnswer;
import countinghouse.gateways.http.Reply;
import countinghouse.payments.gateway.Notice;
import countinghouse.payments.gateway.SignedNotice;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the wallet, signed, and believes only answers that are signed in reply to the very question. */
final class WalletClient implements AutoCloseable {
    private static final int LARGEST_ANSWER = 1 << 16;
    private static final int AT_ONCE = 64;
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String base;
    private final Signatures signatures;
    private final Duration patience;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    WalletClient(String base, Signatures signatures, Duration patience, Clock clock) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        this.signatures = signatures;
        this.patience = patience;
        this.clock = clock;
    }

    WalletCall post(String path, Map<String, ?> document) {
        if (!free.tryAcquire()) {
            return new WalletCall.Unanswered(false, "busy");
        }
        try {
            byte[] body = MAPPER.writeValueAsBytes(document);
            String timestamp = Long.toString(clock.instant().getEpochSecond());
            String signature = signatures.of(body, timestamp);
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(patience)
                    .header("Content-Type", "application/json")
                    .header("X-Timestamp", timestamp)
                    .header("X-Signature", signature)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            return send(request, signature);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return new WalletCall.Unanswered(false, "not-sendable");
        } finally {
            free.release();
        }
    }

    private WalletCall send(HttpRequest request, String signature) {
        CompletableFuture<HttpResponse<byte[]>> call = client.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            return read(call.get(patience.toMillis(), TimeUnit.MILLISECONDS), signature);
        } catch (TimeoutException e) {
            call.cancel(true);
            return new WalletCall.Unanswered(true, "timeout");
        } catch (ExecutionException e) {
            Throwable why = e.getCause();
            boolean unsent = why instanceof ConnectException || why instanceof HttpConnectTimeoutException;
            String word =
                    unsent ? "not-connected" : why instanceof HttpTimeoutException ? "timeout" : "connection-lost";
            return new WalletCall.Unanswered(!unsent, word);
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return new WalletCall.Unanswered(true, "interrupted");
        }
    }

    private WalletCall read(HttpResponse<byte[]> response, String signature) {
        if (response.statusCode() == 401) {
            return new WalletCall.Unanswered(false, "secret-refused");
        }
        String answered = response.headers().firstValue("X-Signature").orElse("");
        String timestamp = response.headers().firstValue("X-Timestamp").orElse("");
        if (!signatures.match(answered, response.body(), timestamp, signature)) {
            return new WalletCall.Unanswered(true, response.statusCode() / 100 == 5 ? "host-error" : "wrong-signature");
        }
        try {
            return new WalletCall.Answered(new Reply(response.statusCode(), MAPPER.readTree(response.body())));
        } catch (IOException e) {
            return new WalletCall.Unanswered(true, "malformed-answer");
        }
    }

    /** Empty unless it is signed with our secret, and now. */
    Optional<Notice> notice(SignedNotice signed) {
        if (!signed.timestamp().matches("[0-9]{1,12}")
                || !signatures.match(signed.signature(), signed.body(), signed.timestamp())) {
            return Optional.empty();
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(signed.timestamp()));
        if (Duration.between(at, clock.instant()).abs().compareTo(SKEW) > 0) {
            return Optional.empty();
        }
        try {
            Reply told = new Reply(200, MAPPER.readTree(signed.body()));
            return Optional.of(new Notice(
                    told.text("eventId"),
                    told.text("merchant"),
                    told.text("reference"),
                    told.body().path("passback").asText("")));
        } catch (IOException | NoAnswer e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
