package countinghouse.payments.gateway;

/**
 * Who accepts the payment, and at which connector, in that acquirer's own numbering.
 *
 * @param connector as {@link AcquirerGateway#route} named it and the payment keeps it; empty for the first configured connector
 * @param merchantId the acquirer's merchant number, 1 to 15 letters and digits
 * @param terminalId the acquirer's terminal number, 1 to 8 letters and digits, unique within the merchant
 * @param passback comes back with notices, where there are such: up to 40 printable ASCII characters
 */
public record Acceptor(String connector, String merchantId, String terminalId, String passback) {

    public Acceptor {
        if (!connector.matches("[a-z0-9-]{0,20}")) {
            throw new IllegalArgumentException(
                    "connector is not up to 20 small letters, digits and hyphens: " + connector);
        }
        if (!merchantId.matches("[A-Za-z0-9]{1,15}")) {
            throw new IllegalArgumentException("merchant id is not 1 to 15 letters and digits: " + merchantId);
        }
        if (!terminalId.matches("[A-Za-z0-9]{1,8}")) {
            throw new IllegalArgumentException("terminal id is not 1 to 8 letters and digits: " + terminalId);
        }
        if (!passback.matches("[!-~]{0,40}")) {
            throw new IllegalArgumentException("passback is not up to 40 printable ASCII characters");
        }
    }

    /** With nothing to come back. */
    public Acceptor(String connector, String merchantId, String terminalId) {
        this(connector, merchantId, terminalId, "");
    }

    /** At the first configured connector. */
    public Acceptor(String merchantId, String terminalId) {
        this("", merchantId, terminalId);
    }
}
