/** A company register that answers from a stored list of fictional companies. */
@NullMarked
package countinghouse.sandbox.company;

import org.jspecify.annotations.NullMarked;
