package countinghouse.web.rest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import countinghouse.kernel.CardNumbers;
import countinghouse.web.door.TypedFields;
import java.util.List;

/** Finds card numbers anywhere in a JSON body, known fields and unknown ones, names and values. */
final class CardFields {
    private CardFields() {}

    static void find(JsonNode node, JsonPointer at, List<FieldError> found) {
        find("", node, at, found);
    }

    /** @param name of the field that this is the value of, or one of the values */
    private static void find(String name, JsonNode node, JsonPointer at, List<FieldError> found) {
        if (node.isObject()) {
            node.properties().forEach(p -> {
                if (CardNumbers.foundIn(p.getKey())) {
                    found.add(new FieldError(at.toString(), "card-number"));
                } else {
                    find(p.getKey(), p.getValue(), at.appendProperty(p.getKey()), found);
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                find(name, node.get(i), at.appendIndex(i), found);
            }
        } else if (node.isValueNode() && TypedFields.holdCard(name, node.asText())) {
            found.add(new FieldError(at.toString(), "card-number"));
        }
    }
}
