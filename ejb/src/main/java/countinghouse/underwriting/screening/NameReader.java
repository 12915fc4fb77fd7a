package countinghouse.underwriting.screening;

import countinghouse.underwriting.screening.Token.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a published or given name apart, in any script, into the words that are compared. */
final class NameReader {
    private static final Pattern INSIDE = Pattern.compile("(?<=\\p{L})['’‘`´ʻʼʿʾ′\"”“]+(?=\\p{L})|^['’‘`´ʻʼʿʾ]+");
    private static final Pattern PERIODS = Pattern.compile("(?<=^|[\\s.(])(\\p{L})\\.(?=\\p{L}(\\.|\\s|,|\\)|$))");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern WORDS = Pattern.compile("[^a-z0-9]+");
    private static final int SHORT_SYLLABLE = 6;
    private static final Pattern ALTERNATIVES = Pattern.compile("\\s*[/;]\\s*");
    private static final int LEAST_OF_AN_ALTERNATIVE = 6;
    private static final int MOST_WORDS = 24;

    private final Romanisation romanisation = new Romanisation();
    private final Vocabulary vocabulary;

    NameReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A published text can hold several names: {@code A / B}, {@code A; B}, {@code A (B)}. The whole comes first. */
    static List<String> alternatives(String published) {
        var all = new ArrayList<String>();
        all.add(published);
        if (ALTERNATIVES.matcher(published).find()) {
            for (String part : ALTERNATIVES.split(published)) {
                if (part.codePoints().filter(Character::isLetter).count() >= LEAST_OF_AN_ALTERNATIVE) {
                    all.add(part.strip());
                }
            }
        }
        return all;
    }

    Name read(String published, EntityKind kind) {
        String text = published.replace("&", " and ");
        int comma = text.indexOf(',');
        boolean familyFirst = kind == EntityKind.PERSON && comma > 0 && comma == text.lastIndexOf(',');
        if (familyFirst) {
            text = text.substring(comma + 1) + " " + text.substring(0, comma);
        }
        text = INSIDE.matcher(text).replaceAll("");
        text = PERIODS.matcher(text).replaceAll(kind == EntityKind.PERSON ? "$1 " : "$1");
        var raw = new ArrayList<Raw>();
        for (String part : text.split("[\\s]+")) {
            for (String word : APART.split(part)) {
                if (!word.isEmpty()) {
                    romanise(word, kind, raw);
                }
            }
        }
        if (raw.size() > MOST_WORDS) {
            raw.subList(MOST_WORDS, raw.size()).clear();
        }
        return kind == EntityKind.PERSON ? person(raw, familyFirst) : organisation(raw);
    }

    private record Raw(String word, boolean consonantal, boolean capitals) {}

    private void romanise(String word, EntityKind kind, List<Raw> raw) {
        boolean consonantal = Romanisation.consonantsOnly(word);
        boolean capitals = word.length() < 4 && word.chars().allMatch(Character::isUpperCase);
        for (String letters : WORDS.split(romanisation.letters(word, kind != EntityKind.PERSON))) {
            if (!letters.isEmpty()) {
                raw.add(new Raw(letters, consonantal, capitals));
            }
        }
    }

    private Name person(List<Raw> raw, boolean familyFirst) {
        var words = new ArrayList<>(raw.stream().map(Raw::word).toList());
        Set<String> forms = Set.of();
        if (words.size() > 2) {
            var last = new ArrayList<>(words.subList(words.size() - 1, words.size()));
            if (last.getFirst().length() > 1 && !vocabulary.takeForms(last).isEmpty()) {
                words.removeLast();
            }
        }
        var tokens = new ArrayList<Token>();
        for (int i = 0; i < words.size(); i++) {
            addPersonWord(raw.get(i), tokens);
        }
        return new Name(servants(mendServant(tokens)), forms, syllables(tokens, familyFirst));
    }

    private void addPersonWord(Raw raw, List<Token> tokens) {
        String word = letterForDigit(raw.word());
        if (word.length() == 1 && !raw.consonantal()) {
            tokens.add(Token.of(word, Part.INITIAL, false));
        } else if (raw.capitals() && word.length() == 2 && !hasVowel(word)) {
            word.chars().forEach(c -> tokens.add(Token.of(String.valueOf((char) c), Part.INITIAL, false)));
        } else {
            tokens.add(Token.of(word, Part.WORD, raw.consonantal()));
        }
    }

    private static boolean hasVowel(String word) {
        return word.chars().anyMatch(c -> Spelling.isVowel((char) c) || c == 'y') || word.equals("ng");
    }

    /** Digits that stand for letters: 1g0r is Igor. */
    private static String letterForDigit(String word) {
        if (word.chars().noneMatch(Character::isDigit)
                || word.chars().filter(Character::isLetter).count() < 2) {
            return word;
        }
        var letters = new StringBuilder();
        for (char c : word.toCharArray()) {
            int digit = "0134579".indexOf(c);
            letters.append(digit < 0 ? c : "oieastg".charAt(digit));
        }
        return letters.toString();
    }

    /** Abd al-Rahman, Abdel Rahman, Abdur Rahman: the servant of the same. */
    private List<Token> mendServant(List<Token> tokens) {
        var mended = new ArrayList<Token>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean servant = token.text().matches("abd|abdu|abde?l|abdall?|abdoul|abdou?[rsz]|abdol|abed|abdal");
            if (servant && i + 1 < tokens.size()) {
                boolean article = "al"
                                .equals(vocabulary.particle(tokens.get(i + 1).text()))
                        || "ur".equals(vocabulary.particle(tokens.get(i + 1).text()));
                mended.add(Token.of("abdul", Part.WORD, token.consonantal()));
                i += article && i + 2 < tokens.size() ? 1 : 0;
            } else {
                mended.add(token);
            }
        }
        return mended;
    }

    /** Titles and particles lose their weight as long as enough is left of the name. */
    private List<Token> servants(List<Token> tokens) {
        var read = new ArrayList<>(tokens);
        int words = read.size();
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < read.size(); i++) {
                Token token = read.get(i);
                Part part = token.part() == Part.WORD ? duty(token.text(), pass == 0) : null;
                if (part != null
                        && words > (pass == 0 ? 1 : 2)
                        && !(read.size() == 2 && i == 0 && part == Part.PARTICLE)) {
                    String text = part == Part.PARTICLE ? common(token.text()) : token.text();
                    read.set(i, Token.of(text, part, token.consonantal()));
                    words--;
                }
            }
        }
        return read;
    }

    private String common(String particle) {
        String common = vocabulary.particle(particle);
        return common == null ? particle : common;
    }

    private @Nullable Part duty(String word, boolean sure) {
        String particle = vocabulary.particle(word);
        if (particle != null && (!sure || Set.of("al", "bin", "abu").contains(particle))) {
            return Part.PARTICLE;
        }
        String title = vocabulary.title(word);
        return title != null && (!sure || title.equals("title")) ? Part.TITLE : null;
    }

    /** KIM Yong Chol is also Kim Yongchol; where a comma told the family name, the two before it are joined. */
    private static Optional<List<Token>> syllables(List<Token> tokens, boolean familyFirst) {
        if (tokens.size() != 3 || tokens.stream().anyMatch(token -> token.text().length() > SHORT_SYLLABLE)) {
            return Optional.empty();
        }
        return Optional.of(
                familyFirst
                        ? List.of(tokens.get(0).joined(tokens.get(1)), tokens.get(2))
                        : List.of(tokens.get(0), tokens.get(1).joined(tokens.get(2))));
    }

    private Name organisation(List<Raw> raw) {
        var words = new ArrayList<String>();
        raw.forEach(one -> words.add(one.word()));
        var whole = List.copyOf(words);
        words.replaceAll(vocabulary::formWord);
        Set<String> forms = vocabulary.takeForms(words);
        if (words.isEmpty()) {
            words.addAll(whole);
        }
        boolean consonantal = raw.stream().anyMatch(Raw::consonantal);
        var tokens = new ArrayList<Token>();
        for (String word : words) {
            addWord(word, consonantal, tokens);
        }
        return new Name(tokens, forms, Optional.empty());
    }

    private @Nullable String roman(String word) {
        int value = List.of(
                        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
                        "xvi", "xvii", "xviii", "xix", "xx")
                .indexOf(word);
        return value < 0 ? vocabulary.number(word) : Integer.toString(value + 1);
    }

    private void addWord(String word, boolean consonantal, List<Token> tokens) {
        String number = tokens.isEmpty() ? vocabulary.number(word) : roman(word);
        if (number != null || word.chars().allMatch(Character::isDigit)) {
            String digits = number == null ? word : number;
            boolean tens = !tokens.isEmpty()
                    && tokens.getLast().part() == Part.NUMBER
                    && tokens.getLast().text().matches("[2-9]0")
                    && digits.matches("[1-9]");
            String before = tens ? tokens.removeLast().text().substring(0, 1) : "";
            tokens.add(Token.of(before + digits, Part.NUMBER, false));
        } else if (vocabulary.isLink(word)) {
            tokens.add(Token.of(word, Part.LINK, false));
        } else {
            tokens.add(Token.of(vocabulary.abbreviated(word), Part.WORD, consonantal));
        }
    }
}
