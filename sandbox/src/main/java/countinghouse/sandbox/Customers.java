package countinghouse.sandbox;

import countinghouse.sandbox.acquirer.HostSettings;
import countinghouse.sandbox.bank.FileSettings;
import countinghouse.sandbox.control.ApiKeys;
import countinghouse.sandbox.wallet.WalletSettings;

/**
 * How the parties know whom they serve.
 *
 * @param keys that each asks for
 * @param cardOrigin scheme, host and port at which browsers reach the card verifier's page; empty for this machine's own address
 * @param host how the acquirer's host is set up
 * @param wallet how the wallet knows its customer
 * @param files how the bank knows who brings files
 */
public record Customers(ApiKeys keys, String cardOrigin, HostSettings host, WalletSettings wallet, FileSettings files) {
    public static final Customers NONE = new Customers(ApiKeys.NONE, "", HostSettings.PLAIN, WalletSettings.OPEN);

    /** Anybody may bring the bank files. */
    public Customers(ApiKeys keys, String cardOrigin, HostSettings host, WalletSettings wallet) {
        this(keys, cardOrigin, host, wallet, FileSettings.OPEN);
    }

    String cardOrigin(int port) {
        return cardOrigin.isBlank() ? "http://127.0.0.1:" + port : cardOrigin;
    }
}
