package countinghouse.payments.control;

import countinghouse.kernel.TenantId;
import countinghouse.payments.MerchantNumber;
import countinghouse.payments.gateway.Acceptor;

/**
 * How the acquirer knows a merchant and a terminal: the random ends of our ids, as many characters as ISO 8583 has room for (75 bits for
 * a merchant, 40 for a terminal within it).
 */
final class AcceptorNumbers {
    private static final int TERMINAL = 8;

    private AcceptorNumbers() {}

    /** @param connector at which, as the payment keeps it */
    static Acceptor of(TenantId tenant, String connector, String terminalId) {
        return new Acceptor(
                connector, MerchantNumber.of(tenant), MerchantNumber.end(terminalId, TERMINAL), tenant.value());
    }
}
