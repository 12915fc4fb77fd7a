package countinghouse.onboarding.control;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A template of a letter, as the file of letters has it.
 *
 * @param words by language; {@code en} and {@code zh-CN}, both
 */
record LetterTemplate(String code, Map<String, Words> words) {
    /**
     * @param title what the writer picks it by
     * @param text line by line
     */
    record Words(String title, String subject, List<String> text) {}

    /** @param language one of {@link LetterTemplates#LANGUAGES} */
    Words in(String language) {
        return Objects.requireNonNull(words.get(language), language);
    }

    /** What the file holds. */
    record LetterFile(List<LetterTemplate> letters) {}
}
