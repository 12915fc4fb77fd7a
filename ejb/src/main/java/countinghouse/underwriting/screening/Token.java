package countinghouse.underwriting.screening;

/**
 * One word of a name as it is compared.
 *
 * @param text lower case, a–z and digits
 * @param sounds see {@link Sounds#of}
 * @param skeleton see {@link Sounds#skeleton}
 * @param consonantal written without its vowels
 * @param letters bits of the letters in {@code text}, for a quick look whether two words can be near
 * @param soundLetters the same for {@code sounds}
 */
record Token(
        String text, String sounds, String skeleton, Part part, boolean consonantal, int letters, int soundLetters) {
    /** What a word does in a name. */
    enum Part {
        WORD,
        INITIAL,
        NUMBER,
        /** al, bin, de, von … */
        PARTICLE,
        /** Dr, Sheikh, General … */
        TITLE,
        /** and, of, the … */
        LINK
    }

    static Token of(String text, Part part, boolean consonantal) {
        String sounds = Sounds.of(text);
        return new Token(text, sounds, Sounds.skeleton(sounds), part, consonantal, bits(text), bits(sounds));
    }

    private static int bits(String word) {
        int bits = 0;
        for (int i = 0; i < word.length(); i++) {
            bits |= 1 << (word.charAt(i) & 31);
        }
        return bits;
    }

    Token joined(Token next) {
        return of(text + next.text, Part.WORD, consonantal || next.consonantal);
    }

    /** Whether the word says who somebody is, and does not only go along. */
    boolean counts() {
        return part == Part.WORD || part == Part.NUMBER || part == Part.INITIAL;
    }
}
