package countinghouse.underwriting.screening;

/**
 * One line of an explanation.
 *
 * @param asked words of the subject's name, empty when there are none
 * @param listed words of the listed name, empty when there are none
 * @param similarity 0 to 1
 */
public record TokenPair(String asked, String listed, double similarity, Verdict verdict) {
    /** What an underwriter reads beside the two words. */
    public enum Verdict {
        SAME,
        SPELLING,
        INITIAL,
        SHORT_FORM,
        JOINED,
        CONSONANTS,
        ASKED_ONLY,
        LISTED_ONLY
    }
}
