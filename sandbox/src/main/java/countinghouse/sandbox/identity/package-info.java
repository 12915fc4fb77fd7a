/** An identity registry that answers from a stored list of fictional persons. */
@NullMarked
package countinghouse.sandbox.identity;

import org.jspecify.annotations.NullMarked;
