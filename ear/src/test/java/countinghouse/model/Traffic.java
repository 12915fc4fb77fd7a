package countinghouse.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Who may talk to the acquirer: all walks beside each other, or one alone, for whom a fault is ordered. */
final class Traffic {
    private static final int MILLIS = 40;

    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final String sandbox = System.getenv("SANDBOX_URL");
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    <T> T usual(Supplier<T> call) {
        lock.readLock().lock();
        try {
            return call.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** @param operation as the sandbox calls it */
    <T> T faulty(Fault fault, String operation, Supplier<T> call) {
        lock.writeLock().lock();
        try {
            order(fault, operation);
            try {
                return call.get();
            } finally {
                post("/control/faults/off", "{\"party\":\"ACQUIRER\"}");
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void order(Fault fault, String operation) {
        post(
                "/control/faults",
                "{\"party\":\"ACQUIRER\",\"kind\":\"" + fault + "\",\"operation\":\"" + operation
                        + "\",\"count\":1,\"millis\":" + MILLIS + "}");
    }

    /** The acquirer's own word on every message it has seen. */
    JsonNode transactions() {
        try {
            return new ObjectMapper()
                    .readTree(send(HttpRequest.newBuilder(URI.create(sandbox + "/acquirer/transactions"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void post(String path, String body) {
        send(HttpRequest.newBuilder(URI.create(sandbox + path)).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
