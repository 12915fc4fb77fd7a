package countinghouse.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mails of one address, at the sandbox. */
final class Mailbox {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String address;

    Mailbox(String address) {
        this.address = address;
    }

    /** The first group of the pattern in the newest mail that has it; waits until there is one. */
    String await(Pattern wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<String> found = find(wanted);
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
        throw new AssertionError("no mail to " + address + " with " + wanted);
    }

    private Optional<String> find(Pattern wanted) {
        for (JsonNode mail : mails()) {
            Matcher matcher = wanted.matcher(texts(mail));
            if (matcher.find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    /** All that is text in a mail. */
    private static String texts(JsonNode mail) {
        StringBuilder texts = new StringBuilder();
        mail.elements().forEachRemaining(part -> texts.append(part.asText()).append('\n'));
        return texts.toString();
    }

    private JsonNode mails() {
        URI mailbox = URI.create(
                Surroundings.sandbox() + "/mailbox.json?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            String body = client.send(HttpRequest.newBuilder(mailbox).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return new ObjectMapper().readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException("the mailbox does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
