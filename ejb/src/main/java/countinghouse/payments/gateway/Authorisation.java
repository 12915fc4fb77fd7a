package countinghouse.payments.gateway;

/** What came of a purchase. */
public sealed interface Authorisation {

    /**
     * The host approved and captured.
     *
     * @param authorisationCode the issuer's code, six characters
     * @param rrn retrieval reference number, twelve characters
     * @param card what the host tells about the card
     */
    record Approved(String authorisationCode, String rrn, CardFacts card) implements Authorisation {}

    /**
     * The host or the issuer said no; nothing was taken.
     *
     * @param responseCode ISO 8583 field 39, two characters, such as {@code 51}
     * @param reason a stable word for it, such as {@code insufficient-funds}
     */
    record Declined(String responseCode, String reason) implements Authorisation {}

    /**
     * It is not known whether money was taken: to be reversed or inquired.
     *
     * @param sent false if the message surely never left this side, so that nothing was taken
     * @param why a stable word, such as {@code timeout} or {@code not-connected}
     */
    record Unknown(boolean sent, String why) implements Authorisation {}

    /**
     * What may be kept about a card.
     *
     * @param scheme such as {@code VISA}, {@code MASTERCARD}, {@code UNIONPAY}
     * @param bin the first six to eight digits
     * @param lastFour the last four digits
     * @param product {@code CREDIT}, {@code DEBIT}, {@code PREPAID}, {@code COMMERCIAL} or {@code WALLET}
     */
    record CardFacts(String scheme, String bin, String lastFour, String product) {}
}
