/**
 * Who did what, written in the transaction it records and sealed into a hash chain seconds later.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.audit;
