package countinghouse.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The first page people see: a start is done when it is served. */
final class Page {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final HttpRequest request;
    private final Path log;

    Page(String url, Path log) {
        this.request = HttpRequest.newBuilder(URI.create(url + "/"))
                .timeout(Duration.ofSeconds(60))
                .build();
        this.log = log;
    }

    void await(BooleanSupplier serverLives) throws InterruptedException {
        int status = 0;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && serverLives.getAsBoolean()) {
            status = ask();
            // a redirect is an answer too: to HTTPS, to a language
            if (status >= 200 && status < 400) {
                return;
            }
            Thread.sleep(200);
        }
        throw new Problem(
                serverLives.getAsBoolean()
                        ? "The application was deployed but its first page answers with status " + status + ", see "
                                + log
                        : "The server ended while the application was deployed: " + Child.lastWords(log) + " (" + log
                                + ")");
    }

    private int ask() throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }
}
