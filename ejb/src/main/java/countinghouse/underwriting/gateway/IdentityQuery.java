package countinghouse.underwriting.gateway;

import java.time.LocalDate;

/**
 * One question about a person.
 *
 * @param reference our own id of this check, the same on a retry (1 to 64 printable ASCII characters)
 * @param country ISO 3166-1 alpha-2 of the issuing country, such as {@code US} or {@code CN}
 * @param documentKind the kind of identity document, such as {@code DRIVING_LICENCE}, {@code PASSPORT} or {@code RESIDENT_ID}
 * @param documentNumber as printed on the document; personal data, never to be logged
 * @param fullName the name as on the document
 * @param birthDate the holder's date of birth
 */
public record IdentityQuery(
        String reference,
        String country,
        String documentKind,
        String documentNumber,
        String fullName,
        LocalDate birthDate) {

    @Override
    public String toString() {
        return "IdentityQuery[" + reference + ", " + country + ", " + documentKind + "]";
    }
}
