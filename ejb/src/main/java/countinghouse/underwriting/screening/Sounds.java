package countinghouse.underwriting.screening;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What letters stand for, across the spellings that European languages use for the same sound. */
final class Sounds {
    private record Rule(String letters, String sound) {}

    private static final List<Rule> SPOKEN = List.of(
            new Rule("tsch", "c"),
            new Rule("sch", "x"),
            new Rule("tch", "c"),
            new Rule("dzh", "j"),
            new Rule("sh", "x"),
            new Rule("ch", "c"),
            new Rule("ph", "f"),
            new Rule("kh", "h"),
            new Rule("gh", "g"),
            new Rule("th", "t"),
            new Rule("dh", "d"),
            new Rule("zh", "j"),
            new Rule("dj", "j"),
            new Rule("ck", "k"),
            new Rule("ts", "s"),
            new Rule("tz", "s"),
            new Rule("ou", "u"),
            new Rule("oo", "u"),
            new Rule("ee", "i"),
            new Rule("ei", "e"),
            new Rule("ey", "e"),
            new Rule("ai", "e"),
            new Rule("ay", "e"),
            new Rule("ae", "e"),
            new Rule("eo", "o"),
            new Rule("aw", "o"),
            new Rule("au", "o"),
            new Rule("iy", "i"),
            new Rule("yy", "i"),
            new Rule("yi", "i"),
            new Rule("ij", "i"),
            new Rule("yj", "i"),
            new Rule("x", "ks"),
            new Rule("q", "k"),
            new Rule("w", "v"),
            new Rule("y", "i"));

    /** In the order above, so that the longer ones come first. */
    private static final Map<Character, List<Rule>> BY_LETTER =
            SPOKEN.stream().collect(Collectors.groupingBy(rule -> rule.letters().charAt(0)));

    /** As Pinyin and Portuguese have it. */
    private static final Rule INITIAL_X = new Rule("x", "x");

    private Sounds() {}

    /** Consonants and vowels, one letter a sound, doubled letters once. */
    static String of(String word) {
        var sounds = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            Rule rule = at == 0 && word.charAt(0) == 'x' ? INITIAL_X : rule(word, at);
            if (rule != null) {
                append(sounds, rule.sound());
                at += rule.letters().length();
            } else {
                append(sounds, hard(word, at));
                at++;
            }
        }
        int last = sounds.length() - 1;
        if (last > 2 && sounds.charAt(last) == 'h') {
            sounds.setLength(last);
        }
        return sounds.toString();
    }

    private static String hard(String word, int at) {
        char letter = word.charAt(at);
        if (letter != 'c') {
            return String.valueOf(letter);
        }
        boolean soft = at + 1 < word.length() && "eiy".indexOf(word.charAt(at + 1)) >= 0;
        return soft ? "s" : "k";
    }

    private static @Nullable Rule rule(String word, int at) {
        for (Rule rule : BY_LETTER.getOrDefault(word.charAt(at), List.of())) {
            if (word.startsWith(rule.letters(), at)) {
                return rule;
            }
        }
        return null;
    }

    private static void append(StringBuilder sounds, String more) {
        for (int i = 0; i < more.length(); i++) {
            char c = more.charAt(i);
            if (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != c) {
                sounds.append(c);
            }
        }
    }

    /** The consonants of sounds in coarse classes: the same for a word in Arabic letters and its romanisations. */
    static String skeleton(String sounds) {
        var skeleton = new StringBuilder();
        for (int i = 0; i < sounds.length(); i++) {
            char c = coarse(sounds.charAt(i));
            boolean weak = Spelling.isVowel(c) || c == 'h';
            if (i == 0) {
                skeleton.append(Spelling.isVowel(c) ? 'a' : c);
            } else if (!weak && skeleton.charAt(skeleton.length() - 1) != c) {
                skeleton.append(c);
            }
        }
        return skeleton.toString();
    }

    private static char coarse(char sound) {
        return switch (sound) {
            case 'p' -> 'b';
            case 'z', 'x', 'c' -> 's';
            case 'v' -> 'f';
            case 't' -> 'd';
            case 'q' -> 'k';
            default -> sound;
        };
    }
}
