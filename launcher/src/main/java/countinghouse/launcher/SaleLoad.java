package countinghouse.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends sales of three lines paid by card, from so many connections at once; each must be completed. */
final class SaleLoad {
    private final String url;
    private final String name;
    private final List<BenchMerchants.Merchant> merchants;
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger next = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SaleLoad(String url, List<BenchMerchants.Merchant> merchants) {
        this(url, "bench", merchants);
    }

    /** @param name in the keys of its requests */
    SaleLoad(String url, String name, List<BenchMerchants.Merchant> merchants) {
        this.url = url;
        this.name = name;
        this.merchants = merchants;
    }

    /** @param nanos of each request */
    record Measured(double perSecond, List<Long> nanos) {
        double millisAt(double quantile) {
            var sorted = new ArrayList<>(nanos);
            Collections.sort(sorted);
            return sorted.get((int) Math.min(sorted.size() - 1L, (long) (quantile * sorted.size()))) / 1e6;
        }
    }

    /** What the sales have set going. */
    interface Afterwards {
        void await() throws InterruptedException;
    }

    Measured run(int connections, int sales) throws InterruptedException {
        return run(connections, sales, () -> {});
    }

    /** @param after what has to be over as well, within the time that is measured */
    Measured run(int connections, int sales, Afterwards after) throws InterruptedException {
        int last = next.get() + sales;
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>(sales));
        Callable<Void> seller = () -> {
            for (int number = next.getAndIncrement(); number < last; number = next.getAndIncrement()) {
                long asked = System.nanoTime();
                sell(number);
                nanos.add(System.nanoTime() - asked);
            }
            return null;
        };
        long begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (var ended : threads.invokeAll(Collections.nCopies(connections, seller))) {
                ended.get();
            }
        } catch (ExecutionException failed) {
            throw new Problem("A sale failed: " + failed.getMessage(), failed);
        }
        after.await();
        next.set(last);
        return new Measured(sales / ((System.nanoTime() - begun) / 1e9), nanos);
    }

    /** What each answer since the last time has told of the database's statements and commits. */
    List<String> calls() {
        var told = List.copyOf(calls);
        calls.clear();
        return told;
    }

    private void sell(int number) throws IOException, InterruptedException {
        var merchant = merchants.get(number % merchants.size());
        var request = HttpRequest.newBuilder(URI.create(url + "sales"))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + merchant.key())
                .header("Idempotency-Key", name + "-" + number)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(merchant)))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        answer.headers().firstValue("X-Database-Calls").ifPresent(calls::add);
    }

    private static String body(BenchMerchants.Merchant merchant) {
        var lines = new ArrayList<String>();
        for (String product : merchant.products()) {
            lines.add(String.format(Locale.ROOT, "{\"product\":\"%s\",\"quantity\":1}", product));
        }
        return String.format(
                Locale.ROOT,
                "{\"store\":\"%s\",\"till\":\"%s\",\"channel\":\"IN_STORE\",\"occurredAt\":\"%s\",\"lines\":[%s],\"tenders\":[{\"kind\":\"CARD\","
                        + "\"amount\":{\"amount\":%d,\"currency\":\"USD\"},\"paymentMethod\":\"tok_visa_approved\",\"entryMode\":\"CONTACTLESS\"}]}",
                merchant.store(),
                merchant.till(),
                Instant.now(),
                String.join(",", lines),
                450 * merchant.products().size());
    }
}
