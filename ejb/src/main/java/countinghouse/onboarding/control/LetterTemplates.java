package countinghouse.onboarding.control;

import countinghouse.onboarding.control.LetterTemplate.LetterFile;
import countinghouse.onboarding.control.LetterTemplate.Words;
import countinghouse.platform.DataFiles;
import countinghouse.platform.Json;
import countinghouse.platform.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Templates of letters: those that come with the product, and those of the operator's file {@code LETTERS}, which add to them or stand in for
 * them. A file with a fault is refused with a sentence that names the template and the fault.
 */
final class LetterTemplates {
    /** What the product fills in; any other place in braces is for the writer. */
    static final Set<String> PLACES = Set.of("name", "business", "number", "link");

    static final Set<String> LANGUAGES = Set.of("en", "zh-CN");

    private static final SequencedMap<String, LetterTemplate> ALL = read(Settings.optional("LETTERS"));

    private LetterTemplates() {}

    static List<LetterTemplate> all() {
        return List.copyOf(ALL.values());
    }

    static String fill(String text, Map<String, String> values) {
        String filled = text;
        for (String place : PLACES) {
            filled = filled.replace("{" + place + "}", values.getOrDefault(place, ""));
        }
        return filled;
    }

    static SequencedMap<String, LetterTemplate> read(@Nullable String file) {
        SequencedMap<String, LetterTemplate> templates = new LinkedHashMap<>();
        add(templates, DataFiles.own("/countinghouse/onboarding/letters.json"));
        if (file != null) {
            try {
                add(templates, Files.readString(Path.of(file)));
            } catch (IOException e) {
                throw new IllegalStateException("the file of LETTERS cannot be read: " + file, e);
            }
        }
        return templates;
    }

    private static void add(SequencedMap<String, LetterTemplate> templates, String json) {
        for (LetterTemplate template : Json.readStrictly(json, LetterFile.class).letters()) {
            check(template);
            templates.put(template.code(), template);
        }
    }

    private static void check(LetterTemplate template) {
        if (!template.code().matches("[a-z][a-z0-9-]{1,38}")) {
            throw new IllegalStateException("letter " + template.code() + ": the code is not small letters and dashes");
        }
        if (!template.words().keySet().equals(LANGUAGES)) {
            throw new IllegalStateException("letter " + template.code() + ": it needs words in " + LANGUAGES);
        }
        template.words().forEach((language, words) -> check(template.code() + " in " + language, words));
    }

    private static void check(String which, Words words) {
        String text = String.join("\n", words.text());
        if (words.title().isBlank() || words.title().length() > LetterRules.LONGEST_TITLE) {
            throw new IllegalStateException("letter " + which + ": the title is not 1 to 60 characters");
        }
        String fault = LetterRules.fault(words.subject(), text);
        if (fault != null) {
            throw new IllegalStateException("letter " + which + ": " + fault);
        }
    }
}
