package countinghouse.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** BER-TLV that others have published with its parse trees; read where it is, for it is not ours to keep. */
class PublishedChipDataTest {
    @Test
    void chip_data_parses_or_is_refused_as_labelled() throws IOException {
        Path file = Path.of(System.getenv().getOrDefault("SHARED_DATA", "../../shared/data"))
                .resolve("emv/ber_tlv_vectors.json");
        assumeTrue(Files.exists(file), "published chip data is not here: " + file.normalize());
        int parsed = 0;
        for (JsonNode vector : new ObjectMapper().readTree(file.toFile())) {
            String hex = vector.get("hex").asText();
            var items = ChipData.parse(hex);
            assertEquals(vector.get("expected").asText().equals("parses"), items.isPresent(), hex);
            if (items.isPresent()) {
                same(vector.get("tree"), items.get(), hex);
                parsed++;
            }
        }
        assertTrue(parsed > 20);
    }

    private static void same(JsonNode tree, List<ChipItem> items, String hex) {
        assertEquals(tree.size(), items.size(), hex);
        for (int i = 0; i < tree.size(); i++) {
            JsonNode node = tree.get(i);
            ChipItem item = items.get(i);
            assertEquals(node.get("tag").asText(), String.format(Locale.ROOT, "%02X", item.tag()), hex);
            assertEquals(node.get("length").asInt(), item.value().length() / 2, hex);
            if (node.has("children")) {
                same(node.get("children"), item.children(), hex);
            } else {
                assertEquals(node.get("value").asText(), item.value(), hex);
            }
        }
    }
}
