package countinghouse.launcher;

import countinghouse.launcher.BenchMerchants.Merchant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The acquirer's notices about disputes, signed: each twice, in any order, from as many connections, until each is taken. */
final class FaultNotices {
    private static final int TRIES = 400;

    private final URI door;
    private final byte[] secret;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** What each dispute must come to, by the acquirer's name for it. */
    private final Map<String, String> outcomes = new ConcurrentHashMap<>();

    FaultNotices(FaultWorld world) throws IOException {
        this.door = URI.create(world.base() + "/api/v1/webhooks/acquirer");
        this.secret = Files.readString(world.secrets().key("acquirer-webhook-secret"))
                .strip()
                .getBytes(StandardCharsets.UTF_8);
    }

    Map<String, String> outcomes() {
        return outcomes;
    }

    /** One that opens a dispute of 10. */
    String opened(Merchant merchant, String payment, String dispute) {
        return "{\"word\":\"OPENED\",\"dispute\":\"" + dispute + "\",\"reference\":\"" + merchant.tenant() + ":"
                + payment + "\",\"amount\":{\"amount\":10,\"currency\":\"USD\"},\"reasonCode\":\"10.4\"}";
    }

    /** All of a dispute's life, each notice twice, shuffled. @return how many notices there were */
    int storm(Merchant merchant, String payment, String dispute, Random random) throws InterruptedException {
        boolean won = random.nextBoolean();
        String about = "\"dispute\":\"" + dispute + "\",\"reference\":\"" + merchant.tenant() + ":" + payment + "\"";
        String due = Instant.now()
                .plus(9, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        var notices = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            notices.add(opened(merchant, payment, dispute));
            notices.add("{\"word\":\"EVIDENCE_DUE\"," + about + ",\"evidenceDueAt\":\"" + due + "\"}");
            notices.add("{\"word\":\"" + (won ? "WON" : "LOST") + "\"," + about + "}");
        }
        Collections.shuffle(notices, random);
        outcomes.put(dispute, won ? "WON" : "LOST");
        try (var threads = Executors.newFixedThreadPool(notices.size())) {
            List<Future<?>> sent = new ArrayList<>();
            for (String notice : notices) {
                sent.add(threads.submit(() -> {
                    untilTaken(notice);
                    return null;
                }));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new Problem("A notice was not taken: " + failed.getMessage(), failed);
        }
        return notices.size();
    }

    /** As an acquirer repeats it: whatever is not 2xx comes again. */
    void untilTaken(String notice) throws IOException, InterruptedException, GeneralSecurityException {
        for (int i = 0; i < TRIES; i++) {
            if (isTaken(notice)) {
                return;
            }
            Thread.sleep(250);
        }
        throw new Problem("not taken: " + notice);
    }

    boolean isTaken(String notice) throws InterruptedException, GeneralSecurityException {
        String at = Long.toString(Instant.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        byte[] signature = mac.doFinal((at + "." + notice).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(door)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("X-Timestamp", at)
                .header("X-Signature", java.util.HexFormat.of().formatHex(signature))
                .POST(HttpRequest.BodyPublishers.ofString(notice))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 300;
        } catch (IOException lost) {
            return false;
        }
    }
}
