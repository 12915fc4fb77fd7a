package countinghouse.underwriting.gateway;

/**
 * An order to send two small amounts to an account.
 *
 * @param reference our own id of this check, the same on a retry (1 to 64 printable ASCII characters)
 * @param currency ISO 4217
 * @param bankCode as in {@link AccountQuery}
 * @param accountNumber as in {@link AccountQuery}, never to be logged
 */
public record DepositOrder(
        String reference, String country, String bankCode, String accountNumber, String holderName, String currency) {

    @Override
    public String toString() {
        return "DepositOrder[" + reference + ", " + country + ", " + currency + "]";
    }
}
