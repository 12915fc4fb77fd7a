/**
 * Port to the acquirer that authorises card payments.
 *
 * <p>Whatever is not a clear answer is {@code Unknown}, and an unknown payment is resolved by a reversal or an inquiry,
 * never by guessing. A call talks to another company over the network, so it must not run inside a transaction; the
 * client refuses one. Card numbers never pass here: a card is a token of the gateway.
 */
@NullMarked
package countinghouse.payments.gateway;

import org.jspecify.annotations.NullMarked;
