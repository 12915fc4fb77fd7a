package countinghouse.payments.control;

import countinghouse.kernel.TenantId;
import countinghouse.payments.gateway.Acceptor;
import java.util.Locale;

/**
 * How the acquirer knows a merchant and a terminal: the random ends of our ids, as many characters as ISO 8583 has room for (75 bits for
 * a merchant, 40 for a terminal within it).
 */
final class AcceptorNumbers {
    private static final int MERCHANT = 15;
    private static final int TERMINAL = 8;

    private AcceptorNumbers() {}

    /** @param connector at which, as the payment keeps it */
    static Acceptor of(TenantId tenant, String connector, String terminalId) {
        return new Acceptor(connector, end(tenant.value(), MERCHANT), end(terminalId, TERMINAL), tenant.value());
    }

    private static String end(String id, int length) {
        String random = id.substring(id.indexOf('_') + 1).toUpperCase(Locale.ROOT);
        return random.substring(Math.max(0, random.length() - length));
    }
}
