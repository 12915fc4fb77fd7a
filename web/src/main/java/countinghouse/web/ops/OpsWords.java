package countinghouse.web.ops;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Says in English, as the commands do, why something was not done. */
final class OpsWords {
    static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final List<ResourceBundle> WORDS = List.of(words("staff"), words("messages"));

    private OpsWords() {}

    private static ResourceBundle words(String bundle) {
        return ResourceBundle.getBundle(
                "countinghouse.web." + bundle,
                Locale.ROOT,
                OpsWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static ObjectNode of(Refusal refusal) {
        String key = "refusal." + refusal.code();
        String text = WORDS.stream()
                .filter(words -> words.containsKey(key))
                .findFirst()
                .map(words -> words.getString(key))
                .orElse("Refused: " + refusal.code());
        for (Map.Entry<String, String> parameter : refusal.parameters().entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return error(text).put("code", refusal.code());
    }

    static ObjectNode error(String text) {
        return JsonNodeFactory.instance.objectNode().put("error", text);
    }
}
