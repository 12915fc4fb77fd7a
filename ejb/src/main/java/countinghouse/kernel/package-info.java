/**
 * Words every context shares: money, rates, ids, business days, refusals. Knows only java.*.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.kernel;
