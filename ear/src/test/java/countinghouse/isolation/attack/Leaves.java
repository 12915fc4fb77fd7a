package countinghouse.isolation.attack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashSet;
import java.util.Set;

/** The texts in a JSON body. */
final class Leaves {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Leaves() {}

    static Set<String> of(String json) {
        Set<String> texts = new LinkedHashSet<>();
        try {
            collect(MAPPER.readTree(json), texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }

    private static void collect(JsonNode node, Set<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
            for (String part : node.textValue().split(":")) {
                texts.add(part);
            }
        }
        node.forEach(child -> collect(child, texts));
    }
}
