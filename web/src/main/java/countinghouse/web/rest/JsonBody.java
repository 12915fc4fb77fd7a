package countinghouse.web.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countinghouse.kernel.Money;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object being read. What is wrong is collected, so that one answer names it all; {@link #check} ends the reading. The readers give
 * harmless values in place of wrong ones, which never leave because {@code check} throws.
 */
final class JsonBody {
    static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final JsonNode node;
    private final String pointer;
    private final List<FieldError> errors;

    private JsonBody(JsonNode node, String pointer, List<FieldError> errors) {
        this.node = node;
        this.pointer = pointer;
        this.errors = errors;
    }

    /** @throws ProblemException malformed, when this is no JSON object; card data, when a value looks like a card number */
    static JsonBody parse(String text) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw ProblemException.of(ProblemType.MALFORMED, List.of(new FieldError("", "json")));
        }
        if (!root.isObject()) {
            throw ProblemException.of(ProblemType.MALFORMED, List.of(new FieldError("", "object")));
        }
        List<FieldError> cards = new ArrayList<>();
        CardFields.find(root, JsonPointer.empty(), cards);
        if (!cards.isEmpty()) {
            throw ProblemException.of(ProblemType.CARD_DATA, cards);
        }
        return new JsonBody(root, "", new ArrayList<>());
    }

    /** A required text of 1 to {@code longest} characters. */
    String text(String field, int longest) {
        String value = optionalText(field, longest);
        if (value == null) {
            required(field);
            return "";
        }
        return value;
    }

    @Nullable
    String optionalText(String field, int longest) {
        JsonNode value = node.path(field);
        if (absent(value)) {
            return null;
        }
        if (!value.isTextual()) {
            refuse(field, "text");
            return "";
        }
        if (value.textValue().isBlank() || value.textValue().length() > longest) {
            refuse(field, "length");
        }
        return value.textValue();
    }

    boolean has(String field) {
        return !absent(node.path(field));
    }

    /** A required whole number. */
    long whole(String field, long least, long most) {
        JsonNode value = node.path(field);
        if (absent(value)) {
            required(field);
        } else if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            refuse(field, "whole");
        } else if (value.longValue() < least || value.longValue() > most) {
            refuse(field, "range");
        } else {
            return value.longValue();
        }
        return least;
    }

    /** A required {@code true} or {@code false}. */
    boolean flag(String field) {
        JsonNode value = node.path(field);
        if (absent(value)) {
            required(field);
        } else if (!value.isBoolean()) {
            refuse(field, "flag");
        }
        return value.booleanValue();
    }

    /** {@code true} or {@code false}, or nothing, which is false. */
    boolean optionalFlag(String field) {
        return !absent(node.path(field)) && flag(field);
    }

    /** A required moment in RFC 3339. */
    Instant instant(String field) {
        String value = text(field, 40);
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            if (!value.isEmpty()) {
                refuse(field, "time");
            }
            return Instant.EPOCH;
        }
    }

    /** A required amount, above zero. */
    Money money(String field) {
        JsonBody amount = object(field);
        if (amount == null) {
            required(field);
            return Money.zero("USD");
        }
        long minor = amount.whole("amount", 1, 1_000_000_000_000L);
        String currency = amount.text("currency", 3);
        try {
            return new Money(minor, currency);
        } catch (IllegalArgumentException e) {
            if (!currency.isEmpty()) {
                amount.refuse("currency", "currency");
            }
            return Money.zero("USD");
        }
    }

    /** One of an enumeration's names. */
    <E extends Enum<E>> E oneOf(String field, Class<E> type) {
        String value = text(field, 40);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        if (!value.isEmpty()) {
            refuse(field, "one-of");
        }
        return type.getEnumConstants()[0];
    }

    @Nullable
    JsonBody object(String field) {
        JsonNode value = node.path(field);
        if (absent(value)) {
            return null;
        }
        if (!value.isObject()) {
            refuse(field, "object");
        }
        return new JsonBody(value, at(field), errors);
    }

    /** A required list of 1 to {@code most} objects. */
    List<JsonBody> objects(String field, int most) {
        JsonNode value = node.path(field);
        List<JsonBody> items = new ArrayList<>();
        if (absent(value)) {
            required(field);
        } else if (!value.isArray() || value.isEmpty() || value.size() > most) {
            refuse(field, "list");
        } else {
            for (int i = 0; i < value.size(); i++) {
                JsonBody item = new JsonBody(value.get(i), at(field) + "/" + i, errors);
                items.add(item);
                if (!value.get(i).isObject()) {
                    errors.add(new FieldError(item.pointer, "object"));
                }
            }
        }
        return items;
    }

    /** As {@link #objects}, or none where there is no list. */
    List<JsonBody> optionalObjects(String field, int most) {
        return absent(node.path(field)) ? List.of() : objects(field, most);
    }

    void refuse(String field, String code) {
        errors.add(new FieldError(at(field), code));
    }

    /** @throws ProblemException malformed, with all that was wrong */
    void check() {
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.MALFORMED, errors);
        }
    }

    private void required(String field) {
        refuse(field, "required");
    }

    private String at(String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
