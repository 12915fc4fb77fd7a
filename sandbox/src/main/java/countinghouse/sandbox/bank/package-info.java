/** A bank account registry that answers from a stored list of fictional accounts. */
@NullMarked
package countinghouse.sandbox.bank;

import org.jspecify.annotations.NullMarked;
