package countinghouse.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLException;

/** The first page people see: a start is done when it is served. */
final class Page {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final HttpClient client;
    private final HttpRequest secure;
    private final HttpRequest plain;
    private final Path log;

    Page(Ports ports, Certificate certificate, Path log) throws IOException, GeneralSecurityException {
        this.client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(2))
                .sslContext(certificate.trusted())
                .build();
        this.secure = request("https://127.0.0.1:" + ports.https() + "/");
        this.plain = request("http://127.0.0.1:" + ports.http() + "/");
        this.log = log;
    }

    private static HttpRequest request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .build();
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
            return ask(secure);
        } catch (SSLException otherName) {
            // an operator's certificate need not name this address; plain HTTP sends on to HTTPS, which is an answer,
            // too
            return askPlain();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private int ask(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private int askPlain() throws InterruptedException {
        try {
            return ask(plain);
        } catch (IOException notYet) {
            return 0;
        }
    }
}
