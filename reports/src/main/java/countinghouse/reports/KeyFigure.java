package countinghouse.reports;

/**
 * A figure that is read first.
 *
 * @param note its arithmetic, or what it means
 * @param alarming whether a person should look at it
 */
public record KeyFigure(String label, String figure, String note, boolean alarming) {}
