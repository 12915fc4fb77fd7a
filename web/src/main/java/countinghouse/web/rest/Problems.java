package countinghouse.web.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.kernel.Refusal;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Makes problems (RFC 9457) in the caller's language: English, or Chinese when that is what the caller reads first. */
final class Problems {
    /** A URN, so that it stays the same wherever the product runs; docs/api-guide.md explains each. */
    static final String TYPE = "urn:countinghouse:problem:";

    private static final String BUNDLE = "countinghouse.web.problems";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    /** @param readable languages of the caller, best first */
    Problems(List<Locale> readable) {
        boolean chinese =
                !readable.isEmpty() && readable.getFirst().getLanguage().equals("zh");
        this.words = ResourceBundle.getBundle(
                BUNDLE,
                chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT,
                Problems.class.getClassLoader(),
                NO_FALLBACK);
    }

    ObjectNode of(ProblemType type, List<FieldError> errors) {
        ObjectNode problem = problem(type.slug(), type.status());
        problem.put("detail", word("detail." + type.slug()));
        if (!errors.isEmpty()) {
            ArrayNode list = problem.putArray("errors");
            errors.forEach(error -> list.addObject()
                    .put("pointer", error.pointer())
                    .put("code", error.code())
                    .put("message", word("field." + error.code())));
        }
        return problem;
    }

    ObjectNode of(Refusal refusal) {
        ObjectNode problem = problem(refusal.code().replace('.', '-'), status(refusal.kind()));
        problem.put("detail", filled("refusal." + refusal.code(), refusal));
        return problem;
    }

    /** @param code the acquirer's response code, or {@code voided} or {@code expired} when it was not the acquirer that said no */
    ObjectNode declined(String code) {
        ObjectNode problem = of(ProblemType.TENDER_DECLINED, List.of());
        String key = "decline." + code;
        problem.put("detail", words.containsKey(key) ? words.getString(key) : word("decline.other"));
        return problem;
    }

    static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case FORBIDDEN -> 403;
            case UNAVAILABLE -> 503;
        };
    }

    private ObjectNode problem(String slug, int status) {
        String title = "title." + slug;
        return JsonBody.MAPPER
                .createObjectNode()
                .put("type", TYPE + slug)
                .put("title", words.containsKey(title) ? words.getString(title) : word("title.status-" + status))
                .put("status", status)
                .put("traceId", trace());
    }

    private String filled(String key, Refusal refusal) {
        String text = words.containsKey(key) ? words.getString(key) : word("detail.status-" + status(refusal.kind()));
        for (Map.Entry<String, String> parameter : refusal.parameters().entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return text;
    }

    private String word(String key) {
        return words.getString(key);
    }

    private static String trace() {
        byte[] id = new byte[16];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
