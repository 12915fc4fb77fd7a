package countinghouse.underwriting;

import java.time.LocalDate;

/** Facts in the sections in which an applicant gives them. */
public sealed interface FactSection {

    /**
     * @param kind INDIVIDUAL, SOLE_TRADER or COMPANY
     * @param registrationNumber EIN in the US (may be empty for an individual), unified social credit code in China
     * @param mcc four digits of ISO 18245
     * @param monthlyVolume expected, minor units of the country's currency
     */
    record Business(
            String kind,
            String legalName,
            String tradingName,
            String registrationNumber,
            String mcc,
            long monthlyVolume,
            String addressLine,
            String city,
            String postcode)
            implements FactSection {}

    /** @param documentKind DRIVING_LICENCE, PASSPORT or RESIDENT_ID */
    record Person(String fullName, LocalDate birthDate, String documentKind, String documentNumber, String phone)
            implements FactSection {}

    /** @param bankCode ABA routing number in the US, empty in China where the card number tells the bank */
    record Account(String holderName, String bankCode, String accountNumber) implements FactSection {}

    /** @param documentId of an upload in {@code Documents} */
    record IdentityDocument(String documentId) implements FactSection {}
}
