package countinghouse.tenancy;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A country in which merchants are taken on, and all that follows from it; read from data, so that a further country needs no code. Nothing in
 * it is null: what does not apply is an empty text.
 *
 * @param code ISO 3166-1, two letters
 * @param summary what applicants there need, in one line
 * @param currency ISO 4217
 * @param zone IANA zone that a merchant starts with
 * @param taxIncluded whether shelf prices hold the tax
 * @param largestMonthlyVolume minor units
 * @param volumeBands monthly volumes that a page may offer, minor units, rising
 * @param categories common kinds of trade that the wizard offers, by merchant category code (ISO 18245), whose names are {@code mcc.<code>}
 * @param policy which kinds of trade are not served, and which only after a closer look
 * @param fees what merchants there pay
 */
public record CountryPack(
        String code,
        Words name,
        Words summary,
        String currency,
        String zone,
        boolean taxIncluded,
        List<Applicant> applicants,
        List<IdentityDocument> documents,
        List<SettlementAccount> accounts,
        Address address,
        Phone phone,
        int minimumAge,
        long largestMonthlyVolume,
        List<Long> volumeBands,
        List<String> categories,
        Policy policy,
        FeeSchedule fees)
        implements Serializable {

    /** Kinds of applicant; the state machine knows these three. */
    public static final Set<String> KINDS = Set.of("INDIVIDUAL", "SOLE_TRADER", "COMPANY");

    /** What an application can owe. */
    public static final Set<String> REQUIREMENTS = Set.of(
            "BUSINESS",
            "PERSON",
            "IDENTITY_DOCUMENT",
            "SETTLEMENT_ACCOUNT",
            "CARD_OR_FACE",
            "REGISTRATION_DOCUMENT",
            "OWNERS",
            "BANK_STATEMENT",
            "ADDRESS_PROOF",
            "TERMINAL",
            "AGREEMENT");

    public CountryPack {
        applicants = List.copyOf(applicants);
        documents = List.copyOf(documents);
        accounts = List.copyOf(accounts);
        volumeBands = List.copyOf(volumeBands);
        categories = List.copyOf(categories);
    }

    public Optional<Applicant> applicant(String kind) {
        return applicants.stream().filter(a -> a.kind().equals(kind)).findFirst();
    }

    public Optional<IdentityDocument> document(String kind) {
        return documents.stream().filter(d -> d.code().equals(kind)).findFirst();
    }

    /** How a kind of trade stands under the policy; whatever the policy does not name is allowed. */
    public Category category(String mcc) {
        if (policy.prohibited().contains(mcc)) {
            return Category.PROHIBITED;
        }
        return policy.restricted().contains(mcc) ? Category.RESTRICTED : Category.ALLOWED;
    }

    /** RESTRICTED: with more points and by two people. PROHIBITED: declined, unless a senior says why not. */
    public enum Category {
        ALLOWED,
        RESTRICTED,
        PROHIBITED
    }

    /** Merchant category codes, each in one of the two at most. */
    public record Policy(List<String> restricted, List<String> prohibited) implements Serializable {
        public Policy {
            restricted = List.copyOf(restricted);
            prohibited = List.copyOf(prohibited);
        }
    }

    /** The same thing said in both languages. */
    public record Words(String en, String zh) implements Serializable {
        public String in(String language) {
            return language.startsWith("zh") ? zh : en;
        }
    }

    /**
     * A number with its rule: a scheme of {@link IdentifierSchemes}, or a pattern, or neither where anything fits.
     *
     * @param example an example that fits the rule
     */
    public record Number(String scheme, String pattern, Words label, Words help, String example)
            implements Serializable {
        public boolean fits(String text) {
            if (!scheme.isEmpty()) {
                return IdentifierSchemes.fits(scheme, text);
            }
            return pattern.isEmpty() || Pattern.matches(pattern, text.strip());
        }
    }

    /**
     * @param kind INDIVIDUAL, SOLE_TRADER or COMPANY
     * @param registrationOptional whether the registration number may be left empty
     * @param requirements codes of what such an applicant owes, in the order in which it is asked for
     */
    public record Applicant(
            String kind,
            Words name,
            Words text,
            Number registration,
            boolean registrationOptional,
            List<String> requirements)
            implements Serializable {
        public Applicant {
            requirements = List.copyOf(requirements);
        }
    }

    /**
     * @param sides 1 or 2: pictures to upload
     * @param expires whether an expiry date is printed on it
     * @param mrz TD1, TD2, TD3, or empty when it has no machine-readable zone
     */
    public record IdentityDocument(String code, Words name, int sides, Number number, boolean expires, String mrz)
            implements Serializable {}

    /**
     * A kind of account to which funds settle.
     *
     * @param bankCode rule of the bank's code; none when the account number tells the bank
     * @param card whether the account's number is a debit card's
     */
    public record SettlementAccount(String kind, Words name, List<Number> bankCode, Number accountNumber, boolean card)
            implements Serializable {
        public SettlementAccount {
            bankCode = List.copyOf(bankCode);
        }
    }

    /**
     * @param postcode pattern
     * @param subdivisions ISO 3166-2 codes without the country, empty when an address names none
     */
    public record Address(String postcode, Words postcodeLabel, Words cityLabel, List<String> subdivisions)
            implements Serializable {
        public Address {
            subdivisions = List.copyOf(subdivisions);
        }
    }

    /** @param pattern of a number as people write it */
    public record Phone(String prefix, String pattern) implements Serializable {}
}
