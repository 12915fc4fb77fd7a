package countinghouse.underwriting.screening;

/**
 * One word of a name as it is compared.
 *
 * @param text lower case, a–z and digits
 * @param sounds see {@link Sounds#of}
 * @param skeleton see {@link Sounds#skeleton}
 * @param consonantal written without its vowels
 */
record Token(String text, String sounds, String skeleton, Part part, boolean consonantal) {
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
        return new Token(text, Sounds.of(text), Sounds.skeleton(text), part, consonantal);
    }

    Token joined(Token next) {
        return of(text + next.text, Part.WORD, consonantal || next.consonantal);
    }

    /** Whether the word says who somebody is, and does not only go along. */
    boolean counts() {
        return part == Part.WORD || part == Part.NUMBER || part == Part.INITIAL;
    }
}
