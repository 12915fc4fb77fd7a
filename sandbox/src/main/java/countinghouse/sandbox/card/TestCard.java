package countinghouse.sandbox.card;

import java.util.List;
import java.util.Optional;

/**
 * A card that is published for tests; no other number is taken.
 *
 * @param issuer what its issuer answers to the authorisation of nothing
 * @param takesCode false if the issuer refuses every one-time code
 */
record TestCard(String number, Brand brand, String country, Funding funding, Issuer issuer, boolean takesCode) {
    private static final List<TestCard> ALL = List.of(
            good("4242424242424242", Brand.VISA, "US"),
            good("5555555555554444", Brand.MASTERCARD, "US"),
            good("378282246310005", Brand.AMEX, "US"),
            good("6011111111111117", Brand.DISCOVER, "US"),
            good("3566002020360505", Brand.JCB, "JP"),
            good("6200000000000005", Brand.UNIONPAY, "CN"),
            good("6243030000000001", Brand.UNIONPAY, "CN"),
            bad("4000000000000002", Brand.VISA, "US", Issuer.DECLINED),
            bad("8171999927660000", Brand.UNIONPAY, "CN", Issuer.DECLINED),
            bad("4000000000009995", Brand.VISA, "US", Issuer.INSUFFICIENT_FUNDS),
            bad("6250947000000014", Brand.UNIONPAY, "CN", Issuer.INSUFFICIENT_FUNDS),
            bad("4000000000000069", Brand.VISA, "US", Issuer.EXPIRED_CARD),
            bad("4012888888881881", Brand.VISA, "US", Issuer.OTHER_NAME),
            bad("4000000000000119", Brand.VISA, "US", Issuer.UNAVAILABLE),
            new TestCard("4000056655665556", Brand.VISA, "US", Funding.DEBIT, Issuer.APPROVED, true),
            new TestCard("6200000000000047", Brand.UNIONPAY, "CN", Funding.DEBIT, Issuer.APPROVED, true),
            new TestCard("5105105105105100", Brand.MASTERCARD, "US", Funding.PREPAID, Issuer.APPROVED, true),
            new TestCard("4000008400001629", Brand.VISA, "US", Funding.CREDIT, Issuer.APPROVED, false));

    enum Brand {
        VISA,
        MASTERCARD,
        AMEX,
        DISCOVER,
        JCB,
        UNIONPAY
    }

    enum Funding {
        CREDIT,
        DEBIT,
        PREPAID
    }

    /** OTHER_NAME: approved, but the issuer knows the holder by another name than the one typed. */
    enum Issuer {
        APPROVED,
        DECLINED,
        INSUFFICIENT_FUNDS,
        EXPIRED_CARD,
        OTHER_NAME,
        UNAVAILABLE
    }

    private static TestCard good(String number, Brand brand, String country) {
        return new TestCard(number, brand, country, Funding.CREDIT, Issuer.APPROVED, true);
    }

    private static TestCard bad(String number, Brand brand, String country, Issuer issuer) {
        return new TestCard(number, brand, country, Funding.CREDIT, issuer, true);
    }

    static Optional<TestCard> of(String digits) {
        return ALL.stream().filter(card -> card.number.equals(digits)).findFirst();
    }

    int codeLength() {
        return brand == Brand.AMEX ? 4 : 3;
    }

    String lastFour() {
        return number.substring(number.length() - 4);
    }

    @Override
    public String toString() {
        return "TestCard[" + brand + " " + lastFour() + "]";
    }
}
