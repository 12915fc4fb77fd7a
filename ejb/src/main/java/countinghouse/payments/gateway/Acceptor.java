package countinghouse.payments.gateway;

/**
 * Who accepts the card, in the acquirer's own numbering.
 *
 * @param merchantId the acquirer's merchant number, 1 to 15 letters and digits
 * @param terminalId the acquirer's terminal number, 1 to 8 letters and digits, unique within the merchant
 */
public record Acceptor(String merchantId, String terminalId) {

    public Acceptor {
        if (!merchantId.matches("[A-Za-z0-9]{1,15}")) {
            throw new IllegalArgumentException("merchant id is not 1 to 15 letters and digits: " + merchantId);
        }
        if (!terminalId.matches("[A-Za-z0-9]{1,8}")) {
            throw new IllegalArgumentException("terminal id is not 1 to 8 letters and digits: " + terminalId);
        }
    }
}
