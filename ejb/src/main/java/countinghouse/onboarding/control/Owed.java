package countinghouse.onboarding.control;

import countinghouse.kernel.Refusal;
import countinghouse.tenancy.CountryPack;
import countinghouse.tenancy.CountryPacks;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.RequirementReason;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an applicant owes, and which check says something about what. */
final class Owed {
    static final String BUSINESS = "BUSINESS";
    static final String REGISTRATION_DOCUMENT = "REGISTRATION_DOCUMENT";
    static final String BANK_STATEMENT = "BANK_STATEMENT";
    static final String ADDRESS_PROOF = "ADDRESS_PROOF";
    static final String OWNERS = "OWNERS";
    static final String PERSON = "PERSON";
    static final String IDENTITY_DOCUMENT = "IDENTITY_DOCUMENT";
    static final String SETTLEMENT_ACCOUNT = "SETTLEMENT_ACCOUNT";
    static final String CARD_OR_FACE = "CARD_OR_FACE";
    static final String TERMINAL = "TERMINAL";
    static final String AGREEMENT = "AGREEMENT";

    /** Once the applicant has tried so often, a person looks instead of asking again. */
    static final int TRIES = 3;

    /** What the wizard has a place for; a pack may name more. */
    private static final Set<String> SERVED = Set.of(
            BUSINESS,
            REGISTRATION_DOCUMENT,
            BANK_STATEMENT,
            ADDRESS_PROOF,
            OWNERS,
            PERSON,
            IDENTITY_DOCUMENT,
            SETTLEMENT_ACCOUNT,
            CARD_OR_FACE,
            TERMINAL,
            AGREEMENT);

    private Owed() {}

    /** Before it is known who applies: as the first kind of applicant of the country does. */
    static List<String> first(String country) {
        return served(CountryPacks.of(country).applicants().getFirst());
    }

    /** What the country's pack asks of applicants of this kind. */
    static List<String> of(String country, String kind) {
        return served(CountryPacks.of(country).applicant(kind).orElseThrow(() -> Refusal.invalid("fact.kind")));
    }

    private static List<String> served(CountryPack.Applicant applicant) {
        return applicant.requirements().stream().filter(SERVED::contains).toList();
    }

    static String by(FactSection section) {
        return switch (section) {
            case FactSection.Business _ -> BUSINESS;
            case FactSection.Person _ -> PERSON;
            case FactSection.IdentityDocument _ -> IDENTITY_DOCUMENT;
            case FactSection.Account _ -> SETTLEMENT_ACCOUNT;
            case FactSection.CardOrFace _ -> CARD_OR_FACE;
            case FactSection.RegistrationDocument _ -> REGISTRATION_DOCUMENT;
            case FactSection.BankStatement _ -> BANK_STATEMENT;
            case FactSection.AddressProof _ -> ADDRESS_PROOF;
            case FactSection.Ownership _ -> OWNERS;
        };
    }

    /** What a passed check confirms. */
    static Set<String> confirmedBy(CheckKind kind) {
        return kind == CheckKind.CREDIT_CARD
                ? Set.of(CARD_OR_FACE)
                : mendedBy(kind).keySet();
    }

    /** What a failed check asks for again; nothing for a check that the applicant cannot mend. */
    static Map<String, RequirementReason> mendedBy(CheckKind kind) {
        return switch (kind) {
            case IDENTITY ->
                Map.of(
                        PERSON, RequirementReason.IDENTITY_NOT_CONFIRMED,
                        IDENTITY_DOCUMENT, RequirementReason.IDENTITY_NOT_CONFIRMED);
            case BANK_ACCOUNT -> Map.of(SETTLEMENT_ACCOUNT, RequirementReason.ACCOUNT_NOT_CONFIRMED);
            case COMPANY_REGISTRY ->
                Map.of(
                        BUSINESS, RequirementReason.BUSINESS_NOT_REGISTERED,
                        OWNERS, RequirementReason.REPRESENTATIVES_DIFFER);
            case FACE -> Map.of(CARD_OR_FACE, RequirementReason.FACE_NOT_MATCHED);
            // a card is tried three times before the application is sent: then a person looks
            case CREDIT_CARD, SANCTIONS, CATEGORY, LOOK_ALIKES -> Map.of();
        };
    }
}
