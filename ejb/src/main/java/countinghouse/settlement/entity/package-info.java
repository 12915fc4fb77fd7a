/** Rows of the statements. */
@org.jspecify.annotations.NullMarked
package countinghouse.settlement.entity;
