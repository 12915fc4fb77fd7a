/** Faults on order: what a test asks a party to do wrong, a counted number of times. */
@NullMarked
package countinghouse.sandbox.control;

import org.jspecify.annotations.NullMarked;
