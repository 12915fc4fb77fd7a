package countinghouse.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What a client has sent and been answered, on disk before it is sent and before it is believed: the truth that the product is held to. */
final class FaultLog implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final FileChannel channel;

    FaultLog(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** One request under its key, and the answer that counts. */
    static final class Story {
        final String path;
        int status;

        /** What was made, or what the refusal tells of: its id and state; empty when there is none. */
        String id = "";

        String state = "";

        Story(String path) {
            this.path = path;
        }

        /** Sale, refund or payment. */
        String kind() {
            return path.equals("sales") ? "sale" : path.equals("refunds") ? "refund" : "payment";
        }
    }

    void sent(FaultClient.Call call) throws IOException {
        write(JSON.createObjectNode()
                .put("at", Instant.now().toString())
                .put("what", "sent")
                .put("key", call.key())
                .put("tenant", call.merchant().tenant())
                .put("path", call.path()));
    }

    void answered(FaultClient.Call call, int status, String body) throws IOException {
        ObjectNode line = JSON.createObjectNode()
                .put("at", Instant.now().toString())
                .put("what", "answered")
                .put("key", call.key())
                .put("status", status);
        line.set("body", body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body));
        write(line);
    }

    private synchronized void write(JsonNode line) throws IOException {
        var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    /** By key, as it stands in the file. */
    Map<String, Story> read() throws IOException {
        var stories = new LinkedHashMap<String, Story>();
        try (var lines = Files.newBufferedReader(file)) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                read(JSON.readTree(text), stories);
            }
        }
        return stories;
    }

    private static void read(JsonNode line, Map<String, Story> stories) {
        String key = line.path("key").asText();
        if (line.path("what").asText().equals("sent")) {
            stories.putIfAbsent(key, new Story(line.path("path").asText()));
        } else {
            Story story = Objects.requireNonNull(stories.get(key));
            JsonNode body = line.path("body");
            // a problem tells of the thing in a member
            JsonNode thing = body.has("type") ? body.path(story.kind()) : body;
            story.status = line.path("status").asInt();
            story.id = thing.path("id").asText();
            story.state = thing.path("status").asText();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
