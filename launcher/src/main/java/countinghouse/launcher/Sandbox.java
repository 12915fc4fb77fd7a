package countinghouse.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The outside world of the demo, a process of its own: registries, acquirer, carrier, mailbox. */
final class Sandbox {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Layout layout;
    private final URI health;

    Sandbox(Layout layout, String url) {
        this.layout = layout;
        this.health = URI.create(url + "/health");
    }

    Child start(Map<String, String> env) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-cp",
                layout.dist().resolve("lib") + "/*",
                "countinghouse.sandbox.SandboxMain");
        return Child.start("sandbox", command, env, layout);
    }

    void awaitHealth(Child child) throws InterruptedException {
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        var request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!child.isAlive()) {
                break;
            }
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // asked again
            }
            Thread.sleep(100);
        }
        throw new Problem("The sandbox did not start: " + Child.lastWords(layout.log("sandbox.out")) + " ("
                + layout.log("sandbox.out") + ")");
    }
}
