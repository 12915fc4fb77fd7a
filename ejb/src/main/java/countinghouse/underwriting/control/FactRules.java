package countinghouse.underwriting.control;

import countinghouse.kernel.CardNumbers;
import countinghouse.kernel.Identifiers;
import countinghouse.kernel.Refusal;
import countinghouse.underwriting.FactSection;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

/** What a fact must look like before it is stored. Refusals name the field: {@code fact.registration-number}. */
final class FactRules {
    private static final Set<String> KINDS = Set.of("INDIVIDUAL", "SOLE_TRADER", "COMPANY");
    private static final Set<String> DOCUMENTS = Set.of("DRIVING_LICENCE", "PASSPORT", "RESIDENT_ID");
    private static final Pattern MCC = Pattern.compile("\\d{4}");
    private static final Pattern EIN = Pattern.compile("\\d{2}-?\\d{7}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{7,20}");
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("[A-Za-z0-9 -]{4,30}");
    private static final Pattern US_ACCOUNT = Pattern.compile("\\d{4,17}");
    private static final Pattern CN_ACCOUNT = Pattern.compile("\\d{13,19}");
    private static final long LARGEST_VOLUME = 1_000_000_000_00L;
    private static final int ADULT = 18;
    private static final int OLDEST = 120;

    private FactRules() {}

    static void check(FactSection section, String country, LocalDate today) {
        switch (section) {
            case FactSection.Business business -> business(business, country);
            case FactSection.Person person -> person(person, country, today);
            case FactSection.Account account -> account(account, country);
            case FactSection.IdentityDocument document -> filled(document.documentId(), "identity-document");
        }
    }

    private static void business(FactSection.Business b, String country) {
        require(KINDS.contains(b.kind()), "kind");
        filled(b.legalName(), "legal-name");
        filled(b.tradingName(), "trading-name");
        require(MCC.matcher(b.mcc()).matches(), "mcc");
        require(b.monthlyVolume() > 0 && b.monthlyVolume() <= LARGEST_VOLUME, "monthly-volume");
        filled(b.addressLine(), "address-line");
        filled(b.city(), "city");
        filled(b.postcode(), "postcode");
        boolean mayLack = b.registrationNumber().isBlank()
                && country.equals("US")
                && b.kind().equals("INDIVIDUAL");
        boolean fits = country.equals("US")
                ? EIN.matcher(b.registrationNumber().strip()).matches()
                : Identifiers.isUnifiedSocialCreditCode(b.registrationNumber().strip());
        require(mayLack || fits, country.equals("US") ? "ein" : "uscc");
    }

    private static void person(FactSection.Person p, String country, LocalDate today) {
        filled(p.fullName(), "full-name");
        require(DOCUMENTS.contains(p.documentKind()), "document-kind");
        require(!p.birthDate().isAfter(today.minusYears(ADULT)), "birth-date-minor");
        require(p.birthDate().isAfter(today.minusYears(OLDEST)), "birth-date");
        require(PHONE.matcher(p.phone().strip()).matches(), "phone");
        noCard(p.phone());
        boolean residentId = country.equals("CN") && p.documentKind().equals("RESIDENT_ID");
        boolean fits = residentId
                ? Identifiers.isResidentId(p.documentNumber().strip())
                : DOCUMENT_NUMBER.matcher(p.documentNumber().strip()).matches();
        require(fits, residentId ? "resident-id" : "document-number");
        if (!Identifiers.isResidentId(p.documentNumber().strip())) {
            noCard(p.documentNumber());
        }
    }

    private static void account(FactSection.Account a, String country) {
        filled(a.holderName(), "holder-name");
        String number = a.accountNumber().replace(" ", "");
        if (country.equals("US")) {
            require(Identifiers.isRoutingNumber(a.bankCode().strip()), "routing-number");
            require(US_ACCOUNT.matcher(number).matches(), "account-number");
            noCard(number);
        } else {
            require(CN_ACCOUNT.matcher(number).matches(), "card-number");
        }
    }

    /** Only in China a settlement account is a card's number. */
    private static void noCard(String text) {
        if (CardNumbers.foundIn(text)) {
            throw Refusal.invalid("card-number");
        }
    }

    private static void filled(String text, String field) {
        require(!text.isBlank() && text.length() <= 200, field);
    }

    private static void require(boolean fits, String field) {
        if (!fits) {
            throw Refusal.invalid("fact." + field);
        }
    }
}
