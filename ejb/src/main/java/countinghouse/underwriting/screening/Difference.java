package countinghouse.underwriting.screening;

/** Kinds of difference between two names, or between what is known of two people. Each has a penalty, see {@link Penalties}. */
public enum Difference {
    /** Letters changed, dropped, added or swapped, as a share of all letters of the name. */
    LETTERS,
    /** The same letters looked at in the one word that differs most. */
    WORST_WORD,
    /** Words of the listed name that were not asked for, by weight. */
    LISTED_ONLY,
    /** Words asked for that the listed name does not have, by weight. */
    ASKED_ONLY,
    /** Words on both sides that have nothing to do with one another, in words. */
    CONTRADICTION,
    /** A letter stands for a word. */
    INITIAL,
    /** Only the consonants could be compared, because the script writes no vowels. */
    CONSONANTS,
    /** A short form of a given name. */
    SHORT_FORM,
    /** One word alone has to carry the match of a longer name. */
    ONE_WORD,
    /** What agrees is common on the lists, and something else differs. */
    COMMON,
    /** The words stand in another order. */
    ORDER,
    /** Words written together on one side only. */
    JOINED,
    /** Two legal forms that are not the same. */
    LEGAL_FORM,
    /** The list itself calls the name a weak one. */
    WEAK_NAME,
    /** Birth dates exclude one another. */
    BIRTH_APART,
    /** Birth dates agree: a support, its penalty is negative. */
    BIRTH_AGREES,
    /** No country in common. */
    COUNTRY_APART
}
