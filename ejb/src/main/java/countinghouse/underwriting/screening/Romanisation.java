package countinghouse.underwriting.screening;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Any script to the letters a–z, word by word. Chinese is read as Mandarin, Korean syllable by syllable; Arabic and Hebrew
 * write no vowels, so what comes out has consonants only.
 */
final class Romanisation {
    private final Transliterator any = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private final Transliterator latin = Transliterator.getInstance("Latin-ASCII; Lower");

    /** Lower case, ASCII as far as the script can be read. */
    String letters(String word, boolean syllablesApart) {
        if (isAscii(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        String composed = Normalizer.normalize(word, Normalizer.Form.NFKC);
        if (composed.codePoints().allMatch(Romanisation::isLatin)) {
            return latin.transliterate(composed);
        }
        String read = withoutMarks(any.transliterate(spaced(composed)));
        return syllablesApart || !composed.codePoints().anyMatch(Romanisation::isSyllable)
                ? read
                : together(read, composed);
    }

    /** Whether the word is written without its vowels. */
    static boolean consonantsOnly(String word) {
        return word.codePoints()
                .mapToObj(UnicodeScript::of)
                .anyMatch(script -> script == UnicodeScript.ARABIC || script == UnicodeScript.HEBREW);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isLatin(int point) {
        UnicodeScript script = UnicodeScript.of(point);
        return script == UnicodeScript.LATIN || script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
    }

    private static boolean isSyllable(int point) {
        UnicodeScript script = UnicodeScript.of(point);
        return script == UnicodeScript.HAN || script == UnicodeScript.HANGUL;
    }

    /** 김정은 is family and given name without a blank; a given name alone is one word. */
    private static String together(String read, String composed) {
        String[] syllables = read.strip().split("[^a-z]+");
        boolean whole = syllables.length == 3 && composed.codePointCount(0, composed.length()) == 3;
        String given = String.join("", List.of(syllables).subList(whole ? 1 : 0, syllables.length));
        return whole ? syllables[0] + " " + given : given;
    }

    /** Syllables of Chinese and Korean apart; a final t of Arabic that is spoken as a vowel becomes one. */
    private static String spaced(String text) {
        var spaced = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean syllable = isSyllable(point);
            spaced.append(syllable ? " " : "")
                    .appendCodePoint(point == 'ة' ? 'ه' : point)
                    .append(syllable ? " " : "");
        });
        return spaced.toString();
    }

    private static String withoutMarks(String text) {
        var plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .chars()
                .filter(c -> c < 0x80)
                .forEach(c -> plain.append((char) c));
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
