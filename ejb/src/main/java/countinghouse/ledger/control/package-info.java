/** Beans of the ledger. */
@org.jspecify.annotations.NullMarked
package countinghouse.ledger.control;
