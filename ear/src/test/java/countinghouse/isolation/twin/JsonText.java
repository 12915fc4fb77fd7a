package countinghouse.isolation.twin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** JSON in a column: what is said in words becomes a canary, what is a code or an id keeps its form, large amounts are scaled. */
final class JsonText {
    /** Numbers that are no numbers of anybody's but of what is right: shares add up to 10,000 at most. */
    private static final Set<String> STEERS = Set.of("shareBasisPoints");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Canaries canaries;
    private final Mapping mapping;

    JsonText(Canaries canaries, Mapping mapping) {
        this.canaries = canaries;
        this.mapping = mapping;
    }

    /** The twin's text, or null when this is no JSON object or list. */
    String twin(String text, String place) {
        String start = text.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return null;
        }
        try {
            return MAPPER.writeValueAsString(of(MAPPER.readTree(text), place));
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private JsonNode of(JsonNode node, String place) {
        if (node instanceof ObjectNode object) {
            ObjectNode twin = MAPPER.createObjectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                boolean kept = STEERS.contains(field.getKey());
                twin.set(mapping.in(field.getKey(), place), kept ? field.getValue() : of(field.getValue(), place));
            }
            return twin;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode twin = MAPPER.createArrayNode();
            list.forEach(item -> twin.add(of(item, place)));
            return twin;
        }
        if (node.isTextual()) {
            return MAPPER.getNodeFactory().textNode(text(node.textValue(), place));
        }
        if (node.isIntegralNumber() && Math.abs(node.longValue()) >= 100 && node.longValue() < 1_000_000_000L) {
            long scaled = node.longValue() * Rows.SCALE;
            canaries.number(scaled, place);
            return MAPPER.getNodeFactory().numberNode(scaled);
        }
        return node;
    }

    private String text(String value, String place) {
        if (mapping.touches(value)) {
            return mapping.in(value, place);
        }
        return isWords(value) ? canaries.word(place, 0) : value;
    }

    /** Anything but codes ({@code CHECK_PASSED}, {@code en}, {@code 0.089}), dates and hashes. */
    static boolean isWords(String value) {
        return value.length() >= 5
                && value.chars().anyMatch(Character::isLetter)
                && !value.matches(
                        "[A-Z0-9_]+|[0-9T:.Z+-]+|[0-9a-f]{32,}|[a-z]{2}(-[A-Z]{2})?|[A-Z][a-z]+/[A-Za-z_]+|[a-z_.-]+");
    }
}
