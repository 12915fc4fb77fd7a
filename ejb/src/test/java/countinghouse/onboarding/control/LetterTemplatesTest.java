package countinghouse.onboarding.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterTemplatesTest {
    @TempDir
    Path folder;

    @Test
    void own_templates_are_filled_in_and_can_be_sent_but_for_what_the_writer_knows() {
        Map<String, String> values =
                Map.of("name", "Grace", "business", "Okafor Coffee", "number", "26-1", "link", "https://x.example/a");
        for (LetterTemplate template : LetterTemplates.read(null).values()) {
            template.words().forEach((language, words) -> {
                LetterRules.subject(LetterTemplates.fill(words.subject(), values));
                String text = LetterTemplates.fill(String.join("\n", words.text()), values)
                        .replace("{question}", "?");
                assertTrue(LetterRules.text(text, "https://x.example/a").contains("Grace"), template.code());
            });
        }
        assertEquals(
                List.of("clearer-document", "delay", "business-question", "thanks"),
                List.copyOf(LetterTemplates.read(null).keySet()));
    }

    @Test
    void an_operators_file_adds_templates_and_stands_in_for_own_ones() throws IOException {
        var read = LetterTemplates.read(file("\"delay\"", "Hello {name}").toString());
        assertEquals(4, read.size());
        assertEquals(
                List.of("Hello {name}"),
                java.util.Objects.requireNonNull(read.get("delay")).in("en").text());
        assertEquals(
                5, LetterTemplates.read(file("\"welcome\"", "Hello").toString()).size());
    }

    @Test
    void a_file_with_a_fault_is_refused_and_the_fault_named() throws IOException {
        assertEquals("letter bad in en: letter.link", fault(file("\"bad\"", "https://evil.example")));
        assertEquals("letter bad in en: letter.card", fault(file("\"bad\"", "4111 1111 1111 1111")));
        assertTrue(fault(file("\"Bad Code\"", "Hello")).contains("code"));
        assertTrue(fault(folder.resolve("nowhere.json")).contains("LETTERS"));
        Path english = Files.writeString(
                folder.resolve("english.json"),
                "{\"letters\":[{\"code\":\"bad\",\"words\":{\"en\":{\"title\":\"t\",\"subject\":\"s\",\"text\":[\"x\"]}}}]}");
        assertTrue(fault(english).contains("it needs words in"));
    }

    private static String fault(Path file) {
        return String.valueOf(assertThrows(IllegalStateException.class, () -> LetterTemplates.read(file.toString()))
                .getMessage());
    }

    private Path file(String code, String text) throws IOException {
        String words = "{\"title\":\"Title\",\"subject\":\"Subject {number}\",\"text\":[\"%s\"]}";
        return Files.writeString(
                folder.resolve("letters.json"),
                ("{\"letters\":[{\"code\":%s,\"words\":{\"en\":" + words + ",\"zh-CN\":" + words + "}}]}")
                        .formatted(code, text, "您好"));
    }
}
