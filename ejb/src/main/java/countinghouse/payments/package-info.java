/**
 * Money taken through an acquirer: a state machine held as data, every unknown outcome resolved by inquiry or reversal.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.payments;
