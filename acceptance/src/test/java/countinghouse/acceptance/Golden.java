package countinghouse.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A worked money case with results that were computed independently. */
record Golden(Path folder) {
    static final Path CASES = Path.of(System.getenv().getOrDefault("SHARED_DATA", "../../shared/data"))
            .resolveSibling("golden")
            .toAbsolutePath()
            .normalize();
    /** Minor units up to which the demo pays out without anybody's approval. */
    private static final long NO_APPROVAL = 1_000_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    static boolean areHere() {
        return Files.isDirectory(CASES);
    }

    static Golden named(String name) {
        return new Golden(CASES.resolve(name));
    }

    static List<Golden> all() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("expected.json")))
                    .sorted()
                    .map(Golden::new)
                    .toList();
        }
    }

    String events() {
        return folder.resolve("events.csv").toString();
    }

    private JsonNode expected() throws IOException {
        return JSON.readTree(folder.resolve("expected.json").toFile());
    }

    /** What the month must come to. */
    JsonNode statement() throws IOException {
        return expected().get("statement");
    }

    String period() throws IOException {
        return statement().path("period").asText();
    }

    String lastDay() throws IOException {
        JsonNode days = expected().get("days");
        return days.get(days.size() - 1).path("businessDate").asText();
    }

    /** The first day of the period whose payout needs no approval: the bank confirms it by itself. */
    String firstPaidDay() throws IOException {
        for (JsonNode day : expected().get("days")) {
            long payout = day.path("payout").asLong();
            if (day.path("businessDate").asText().startsWith(period()) && payout > 0 && payout <= NO_APPROVAL) {
                return day.path("businessDate").asText();
            }
        }
        throw new IllegalStateException(folder + " pays nothing out below the limit");
    }

    /** An amount of two decimals as both languages write it, without a symbol. */
    static String written(long minor) {
        return String.format(java.util.Locale.ROOT, "%,d.%02d", minor / 100, minor % 100);
    }

    static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }
}
