/** A face matcher that answers from a stored list of fictional persons, after a look at the pictures. */
@NullMarked
package countinghouse.sandbox.face;

import org.jspecify.annotations.NullMarked;
