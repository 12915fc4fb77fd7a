/** Client of the card verifier. */
@NullMarked
package countinghouse.gateways.card;

import org.jspecify.annotations.NullMarked;
