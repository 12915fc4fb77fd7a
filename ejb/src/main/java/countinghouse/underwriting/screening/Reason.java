package countinghouse.underwriting.screening;

/**
 * What lowered or raised a score.
 *
 * @param amount of the difference, see {@link Difference}
 * @param cost what it took from the score; negative when it supports the match
 */
public record Reason(Difference difference, double amount, double cost) {}
