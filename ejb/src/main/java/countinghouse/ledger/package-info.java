/**
 * Double entry: two books per tenant, immutable entries that add to zero, corrections by reversing entries. Knows no workflow.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.ledger;
