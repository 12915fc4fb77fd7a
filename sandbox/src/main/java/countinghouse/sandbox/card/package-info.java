/** A card verifier with a hosted page of its own: the only place where a card number is entered, and it is not kept there either. */
@NullMarked
package countinghouse.sandbox.card;

import org.jspecify.annotations.NullMarked;
