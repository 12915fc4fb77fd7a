package countinghouse.underwriting.gateway;

/**
 * What we may know of a card. Its number never reaches us.
 *
 * @param brand such as {@code VISA}, {@code MASTERCARD}, {@code UNIONPAY}, {@code AMEX}, {@code DISCOVER}, {@code JCB}
 * @param lastFour the number's last four digits
 * @param issuerCountry ISO 3166-1 alpha-2 of the issuing bank
 * @param holder how near the name on the card is to the expected one
 * @param fingerprint the same for the same card, made by the provider with a key of its own: tells look-alikes
 */
public record VerifiedCard(
        String brand, String lastFour, String issuerCountry, Funding funding, NameGrade holder, String fingerprint) {

    public enum Funding {
        CREDIT,
        DEBIT,
        PREPAID,
        UNKNOWN
    }
}
