package countinghouse.gateways.routing;

import countinghouse.payments.gateway.Capability;
import java.util.List;

/**
 * Where payments go.
 *
 * @param merchant a merchant's id, or {@code *}
 * @param scheme such as {@code UNIONPAY}, or {@code *}
 * @param connectors in the order of preference
 */
record Route(String merchant, String scheme, List<String> connectors) {
    private static final String ANY = "*";

    Route {
        connectors = List.copyOf(connectors);
    }

    /** Whether such payments can come this way at all: codes have a scheme of their own. */
    boolean mayBeOf(Capability taken) {
        return scheme.equals(ANY) || scheme.equals(Schemes.WALLET) == (taken != Capability.CARD);
    }

    boolean fits(String askedMerchant, String askedScheme) {
        return (merchant.equals(ANY) || merchant.equals(askedMerchant))
                && (scheme.equals(ANY) || scheme.equals(askedScheme));
    }
}
