package countinghouse.sandbox.wallet;

import countinghouse.sandbox.control.Fault;
import countinghouse.sandbox.control.Faults;
import countinghouse.sandbox.control.Party;
import countinghouse.sandbox.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Logger;

/** Tells the customer of what came to an end, some time and perhaps more than once; one that is lost is lost, for there is the query. */
final class NoticeSender implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(NoticeSender.class.getName());
    private static final int ATTEMPTS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WalletSettings settings;
    private final Faults faults;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    NoticeSender(WalletSettings settings, Faults faults, Clock clock) {
        this.settings = settings;
        this.faults = faults;
        this.clock = clock;
    }

    void tell(Line line) {
        URI url = settings.noticeUrl();
        if (url != null) {
            threads.execute(() -> deliver(url, line));
        }
    }

    private void deliver(URI url, Line line) {
        try {
            Optional<Fault> fault = faults.take(Party.WALLET_NOTICE, "notice");
            String secret = settings.secret();
            int copies = 1;
            if (fault.isPresent()) {
                switch (fault.get().kind()) {
                    case DROP -> {
                        return;
                    }
                    case DUPLICATE -> copies = 2;
                    case DELAY, REORDER -> Thread.sleep(fault.get().waitMillis());
                    case FAIL -> secret = "not the " + secret;
                    default -> throw new IllegalStateException("never ordered for a notice");
                }
            }
            for (int copy = 0; copy < copies; copy++) {
                for (int attempt = 0; attempt < ATTEMPTS && !post(url, line, secret); attempt++) {
                    Thread.sleep(500L << attempt);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean post(URI url, Line line, String secret) throws InterruptedException {
        Map<String, Object> notice = new LinkedHashMap<>();
        notice.put("eventId", "evt_" + line.id() + "_" + line.state());
        notice.put("merchant", line.merchant());
        notice.put("reference", line.reference());
        notice.put("payment", line.payment());
        notice.put("state", line.state());
        notice.put("amount", line.amount());
        notice.put("currency", line.currency());
        notice.put("passback", line.passback() == null ? "" : line.passback());
        byte[] body = Json.bytes(notice);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Timestamp", timestamp)
                .header("X-Signature", Signatures.of(secret, body, timestamp))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException e) {
            LOG.fine(() -> "a notice was not delivered: " + e);
            return false;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }
}
