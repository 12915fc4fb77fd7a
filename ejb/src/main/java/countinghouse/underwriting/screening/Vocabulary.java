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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words with a duty of their own: titles, particles, legal forms, numbers, short forms of given names. */
final class Vocabulary {
    /** Says only that it is a company, so it contradicts no form. */
    private static final String ANY_FORM = "company";

    private static final int LEAST_MENDED = 6;

    /** Legal forms: the words of a form with blanks between them, and its common spelling. */
    private final Map<String, String> forms = read("forms.txt");

    private final Map<String, String> particles = read("particles.txt");
    private final Map<String, String> titles = read("titles.txt");
    private final Map<String, String> links = read("links.txt");
    private final Map<String, String> numbers = read("numbers.txt");
    private final Map<String, String> shortForms = read("short-forms.txt");
    private final Map<String, String> abbreviations = read("abbreviations.txt");
    private final Set<String> formWords = forms.keySet().stream()
            .flatMap(form -> Stream.of(form.split(" ")))
            .filter(word -> word.length() >= LEAST_MENDED)
            .collect(Collectors.toUnmodifiableSet());
    private final int longestForm = forms.keySet().stream()
            .mapToInt(form -> form.split(" ").length)
            .max()
            .orElse(1);

    /** Each line: {@code common = spelling, spelling, …}; the common word stands for itself. */
    static Map<String, String> read(String file) {
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
                    if (!form.equals(ANY_FORM)) {
                        found.add(form);
                    }
                    words.subList(at, at + length).clear();
                    at--;
                }
            }
        }
        return found;
    }

    @Nullable
    String particle(String word) {
        return particles.get(word);
    }

    @Nullable
    String title(String word) {
        return titles.get(word);
    }

    boolean isLink(String word) {
        return links.containsKey(word);
    }

    /** A long word of a legal form, mended when one letter is wrong: compan, aktiengeselschaft. */
    String formWord(String word) {
        if (word.length() < LEAST_MENDED || formWords.contains(word)) {
            return word;
        }
        for (String right : formWords) {
            if (right.charAt(0) == word.charAt(0) && oneLetterApart(word, right)) {
                return right;
            }
        }
        return word;
    }

    /** One letter dropped, added or changed, in words of nearly the same length. */
    private static boolean oneLetterApart(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String rest = one.substring(same + (one.length() >= other.length() && same < one.length() ? 1 : 0));
        return rest.equals(other.substring(same + (other.length() >= one.length() && same < other.length() ? 1 : 0)));
    }

    @Nullable
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
