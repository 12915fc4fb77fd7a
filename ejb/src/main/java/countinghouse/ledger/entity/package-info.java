/** Rows of the journal. */
@org.jspecify.annotations.NullMarked
package countinghouse.ledger.entity;
