package countinghouse.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private final Problems english = new Problems(List.of(Locale.US));
    private final Problems chinese = new Problems(List.of(Locale.SIMPLIFIED_CHINESE));

    @Test
    void each_type_has_its_words_in_both_languages() {
        for (ProblemType type : ProblemType.values()) {
            for (Problems problems : List.of(english, chinese)) {
                ObjectNode problem = problems.of(type, List.of());
                assertEquals(type.status(), problem.path("status").asInt());
                assertEquals(Problems.TYPE + type.slug(), problem.path("type").asText());
                assertFalse(problem.path("detail").asText().isBlank());
                assertEquals(32, problem.path("traceId").asText().length());
            }
        }
    }

    @Test
    void refusal_tells_its_code_and_its_parameters() {
        ObjectNode problem = english.of(Refusal.invalid("stock.short", Map.of("product", "prd_1", "available", "3")));
        assertEquals(422, problem.path("status").asInt());
        assertEquals(
                "urn:countinghouse:problem:stock-short", problem.path("type").asText());
        assertEquals(
                "Of prd_1 only 3 can be sold. Nothing was reserved.",
                problem.path("detail").asText());
    }

    @Test
    void refusal_without_words_of_its_own_is_told_by_its_kind() {
        ObjectNode problem = chinese.of(Refusal.conflict("something.new"));
        assertEquals(409, problem.path("status").asInt());
        assertEquals("与当前状态冲突", problem.path("title").asText());
    }

    @Test
    void kinds_map_to_the_statuses_of_the_guide() {
        assertEquals(404, Problems.status(Refusal.Kind.NOT_FOUND));
        assertEquals(403, Problems.status(Refusal.Kind.FORBIDDEN));
        assertEquals(503, Problems.status(Refusal.Kind.UNAVAILABLE));
    }

    @Test
    void both_bundles_have_the_same_keys() {
        TreeSet<String> en = keys(Locale.ROOT);
        assertEquals(en, keys(Locale.SIMPLIFIED_CHINESE));
        assertTrue(en.contains("decline.other"));
    }

    private static TreeSet<String> keys(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "countinghouse.web.problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new TreeSet<>(bundle.keySet());
    }
}
