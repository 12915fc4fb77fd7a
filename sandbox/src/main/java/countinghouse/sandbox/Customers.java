package countinghouse.sandbox;

import countinghouse.sandbox.acquirer.HostSettings;
import countinghouse.sandbox.control.ApiKeys;
import countinghouse.sandbox.wallet.WalletSettings;

/**
 * How the parties know whom they serve.
 *
 * @param keys that each asks for
 * @param cardOrigin scheme, host and port at which browsers reach the card verifier's page; empty for this machine's own address
 * @param host how the acquirer's host is set up
 * @param wallet how the wallet knows its customer
 */
public record Customers(ApiKeys keys, String cardOrigin, HostSettings host, WalletSettings wallet) {
    public static final Customers NONE = new Customers(ApiKeys.NONE, "", HostSettings.PLAIN, WalletSettings.OPEN);

    String cardOrigin(int port) {
        return cardOrigin.isBlank() ? "http://127.0.0.1:" + port : cardOrigin;
    }
}
