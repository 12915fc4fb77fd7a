/** The wallet: payments by codes that the shop or the customer shows, signed notices, refunds. See docs/wallet-protocol.md. */
@NullMarked
package countinghouse.sandbox.wallet;

import org.jspecify.annotations.NullMarked;
