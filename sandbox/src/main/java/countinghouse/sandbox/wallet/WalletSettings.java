package countinghouse.sandbox.wallet;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How the wallet knows its customer.
 *
 * @param secret that both sign with; empty to sign and check nothing
 * @param noticeUrl where notices go; null to send none
 */
public record WalletSettings(String secret, @Nullable URI noticeUrl) {
    public static final WalletSettings OPEN = new WalletSettings("", null);

    @Override
    public String toString() {
        return "WalletSettings[" + noticeUrl + "]";
    }
}
