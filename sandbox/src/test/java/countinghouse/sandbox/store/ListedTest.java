package countinghouse.sandbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListedTest {
    @TempDir
    private Path folder;

    @Test
    void newest_entry_counts_before_and_after_a_restart() throws Exception {
        Listed<JsonNode> listed = new Listed<>(folder, "people", JsonNode.class);
        listed.add(person("first"));
        listed.add(person("second"));
        assertEquals(Optional.of("second"), remark(listed));

        assertEquals(Optional.of("second"), remark(new Listed<>(folder, "people", JsonNode.class)));
    }

    private static JsonNode person(String remark) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("documentNumber", "Z-1")
                .put("remark", remark);
    }

    private static Optional<String> remark(Listed<JsonNode> listed) {
        return listed.find(entry -> entry.path("documentNumber").asText().equals("Z-1"))
                .map(entry -> entry.path("remark").asText());
    }
}
