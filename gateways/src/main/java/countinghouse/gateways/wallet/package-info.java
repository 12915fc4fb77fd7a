/** Client of a wallet: signed JSON over HTTP, codes that the shop or the customer shows. See docs/wallet-protocol.md. */
@NullMarked
package countinghouse.gateways.wallet;

import org.jspecify.annotations.NullMarked;
