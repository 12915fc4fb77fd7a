package countinghouse.sandbox.identity;

import countinghouse.sandbox.identity.Verdict.Outcome;
import java.time.LocalDate;
import java.util.Map;

/**
 * A person on the list.
 *
 * @param documents number by kind of document
 * @param listedAs PASS if all is well with the person; else what the registry answers whatever else matches
 * @param remark why not PASS, such as {@code REPORTED_STOLEN}; empty for PASS
 */
public record Person(
        String country,
        String fullName,
        LocalDate birthDate,
        Map<String, String> documents,
        Outcome listedAs,
        String remark) {

    public Person {
        documents = Map.copyOf(documents);
    }

    boolean holds(String country, String documentNumber) {
        return this.country.equals(country)
                && documents.values().stream().anyMatch(number -> plain(number).equals(plain(documentNumber)));
    }

    static String plain(String documentNumber) {
        return documentNumber.replaceAll("[^0-9A-Za-z]", "").toUpperCase(java.util.Locale.ROOT);
    }
}
