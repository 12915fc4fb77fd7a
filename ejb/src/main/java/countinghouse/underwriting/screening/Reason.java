package countinghouse.underwriting.screening;

/**
 * What lowered or raised a score.
 *
 * @param extent of the difference, see {@link Difference}
 * @param penalty what it took from the score; negative when it supports the match
 */
public record Reason(Difference difference, double extent, double penalty) {}
