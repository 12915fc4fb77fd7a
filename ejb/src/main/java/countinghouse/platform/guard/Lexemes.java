package countinghouse.platform.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A rough, independent reading of a text: its words outside of string literals. It watches over what the parser has understood. */
final class Lexemes {
    /**
     * What the parser reads otherwise than the database does, or not at all: comments (MySQL runs {@code /*! … }), double quotes (a string
     * there, a name here), backslashes in strings, {@code ||} (OR there, concatenation here) and {@code &&}.
     */
    private static final List<String> FOREIGN = List.of("/*", "*/", "--", "#", "\"", "\\", "||", "&&");

    /**
     * @param name lower-case
     * @param qualifies whether a dot follows it
     */
    record Word(String name, boolean qualifies) {}

    /** Names of ours that the parser takes for words of its own. */
    private static final Set<String> TAKEN = Set.of("number", "statement");

    private final List<Word> words = new ArrayList<>();
    private final StringBuilder readable = new StringBuilder();
    private final String text;

    Lexemes(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'') {
                int end = endOfString(at);
                readable.append(text, at, end);
                at = end;
            } else if (isPart(c)) {
                at = word(at);
            } else {
                readable.append(c);
                at++;
            }
        }
    }

    List<Word> words() {
        return words;
    }

    /** The same text in the parser's spelling. */
    String readable() {
        return readable.toString();
    }

    /** @throws NotBound when something is in the text that is read in different ways */
    void refuseForeign() {
        for (String mark : FOREIGN) {
            if (text.contains(mark)) {
                throw new NotBound("it holds " + mark);
            }
        }
    }

    private int endOfString(int start) {
        int at = start + 1;
        while (at < text.length()) {
            if (text.charAt(at) != '\'') {
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '\'') {
                at += 2;
            } else {
                return at + 1;
            }
        }
        return at;
    }

    private int word(int start) {
        int at = start;
        while (at < text.length() && isPart(text.charAt(at))) {
            at++;
        }
        int next = at;
        while (next < text.length() && (text.charAt(next) == '`' || Character.isWhitespace(text.charAt(next)))) {
            next++;
        }
        boolean qualifies = next < text.length() && text.charAt(next) == '.';
        String word = text.substring(start, at);
        String name = word.toLowerCase(Locale.ROOT);
        words.add(new Word(name, qualifies));
        boolean quoted = start > 0 && text.charAt(start - 1) == '`';
        readable.append(TAKEN.contains(name) && !quoted ? "`" + word + "`" : word);
        return at;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
