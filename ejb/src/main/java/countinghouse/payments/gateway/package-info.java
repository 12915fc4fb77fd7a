/**
 * Port to the acquirers and wallets that move a payment's money.
 *
 * <p>Whatever is not a clear answer is {@code Unknown}, and what is unknown is resolved by an inquiry or a reversal, never by guessing.
 * A call talks to another company over the network, so it must not run inside a transaction; the client refuses one. Card numbers never
 * pass here: a card is a token of the gateway. {@link AcquirerGateway} is what payments call; a {@link Connector} is one acquirer behind
 * it, see docs/connectors.md.
 */
@NullMarked
package countinghouse.payments.gateway;

import org.jspecify.annotations.NullMarked;
