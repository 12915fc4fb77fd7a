package countinghouse.gateways.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole JSON answer. Its fields are read strictly: what is missing or of another kind is no answer. */
public record Reply(int status, JsonNode body) {
    private static final int MOST_ENTRIES = 50;
    private static final int LONGEST_TEXT = 1_000;

    public boolean success() {
        return status / 100 == 2;
    }

    /** Understood and refused: asking again unchanged is pointless. */
    public boolean refused() {
        return status / 100 == 4 && status != 408 && status != 409 && status != 429 && !unknownToThem();
    }

    /** They do not know our key: the operator has to mend that, and then the same question may be asked again. */
    public boolean unknownToThem() {
        return status == 401 || status == 403;
    }

    public String text(String field) throws NoAnswer {
        JsonNode value = body.path(field);
        if (!value.isTextual()
                || value.textValue().isEmpty()
                || value.textValue().length() > LONGEST_TEXT) {
            throw new NoAnswer("field " + field + " is missing or not a text");
        }
        return value.textValue();
    }

    public int number(String field) throws NoAnswer {
        JsonNode value = body.path(field);
        if (!value.isInt()) {
            throw new NoAnswer("field " + field + " is missing or not a number");
        }
        return value.intValue();
    }

    /** A text that is the name of one of these constants. */
    public <E extends Enum<E>> E word(String field, Class<E> words) throws NoAnswer {
        String text = text(field);
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        throw new NoAnswer("field " + field + " holds a word that is not known");
    }

    /** The document in this field, or null if the field is null; missing is no answer. */
    public @Nullable Reply part(String field) throws NoAnswer {
        JsonNode value = body.path(field);
        if (!value.isObject() && !value.isNull()) {
            throw new NoAnswer("field " + field + " is missing or not a document");
        }
        return value.isNull() ? null : new Reply(status, value);
    }

    public Map<String, String> texts(String field) throws NoAnswer {
        JsonNode value = body.path(field);
        if (!value.isObject() || value.size() > MOST_ENTRIES) {
            throw new NoAnswer("field " + field + " is missing or not a map");
        }
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            if (!entry.getValue().isTextual() || entry.getValue().textValue().length() > LONGEST_TEXT) {
                throw new NoAnswer("field " + field + "." + entry.getKey() + " is not a text");
            }
            texts.put(entry.getKey(), entry.getValue().textValue());
        }
        return texts;
    }
}
