package countinghouse.underwriting.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Words with a duty of their own: titles, particles, legal forms, numbers, short forms of given names. */
final class Vocabulary {
    /** Legal forms: the words of a form with blanks between them, and its common spelling. */
    private final Map<String, String> forms = read("forms.txt");

    private final Map<String, String> particles = read("particles.txt");
    private final Map<String, String> titles = read("titles.txt");
    private final Map<String, String> links = read("links.txt");
    private final Map<String, String> numbers = read("numbers.txt");
    private final Map<String, String> shortForms = read("short-forms.txt");
    private final Map<String, String> abbreviations = read("abbreviations.txt");
    private final int longestForm = forms.keySet().stream()
            .mapToInt(form -> form.split(" ").length)
            .max()
            .orElse(1);

    /** Each line: {@code common = spelling, spelling, …}; the common word stands for itself. */
    private static Map<String, String> read(String file) {
        var words = new HashMap<String, String>();
        var stream = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(file), file);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().filter(text -> text.contains("=")).toList()) {
                String common = line.substring(0, line.indexOf('=')).strip();
                words.put(common, common);
                for (String spelling : line.substring(line.indexOf('=') + 1).split(",")) {
                    if (!spelling.isBlank()) {
                        words.put(spelling.strip(), common);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }

    /** Takes legal forms out of the words, longest first. */
    Set<String> takeForms(List<String> words) {
        var found = new TreeSet<String>();
        for (int length = Math.min(longestForm, words.size()); length > 0; length--) {
            for (int at = 0; at + length <= words.size(); at++) {
                String form = forms.get(String.join(" ", words.subList(at, at + length)));
                if (form != null) {
                    found.add(form);
                    words.subList(at, at + length).clear();
                    at--;
                }
            }
        }
        return found;
    }

    String particle(String word) {
        return particles.get(word);
    }

    String title(String word) {
        return titles.get(word);
    }

    String link(String word) {
        return links.get(word);
    }

    String number(String word) {
        return numbers.get(word);
    }

    String abbreviated(String word) {
        return abbreviations.getOrDefault(word, word);
    }

    /** Whether one is a short form of the other, or both are of the same name. */
    boolean sameGivenName(String one, String other) {
        String given = shortForms.get(one);
        return given != null && given.equals(shortForms.get(other));
    }
}
