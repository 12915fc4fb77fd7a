package countinghouse.underwriting.gateway;

/**
 * One question about a bank account.
 *
 * @param reference our own id of this check, the same on a retry (1 to 64 printable ASCII characters)
 * @param country ISO 3166-1 alpha-2 of the account's country
 * @param bankCode the bank within the country: ABA routing number in the US, CNAPS code in China or empty there
 * @param accountNumber the account's number; in China often a debit card number, never to be logged
 * @param holderName the name the account is expected to be held in
 */
public record AccountQuery(String reference, String country, String bankCode, String accountNumber, String holderName) {

    @Override
    public String toString() {
        return "AccountQuery[" + reference + ", " + country + "]";
    }
}
