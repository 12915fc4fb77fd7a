/**
 * Frozen statements of a period.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.settlement;
