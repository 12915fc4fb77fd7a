package countinghouse.onboarding.control;

import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.RequirementReason;
import java.util.List;
import java.util.Map;

/** What an applicant owes, and which check says something about what. */
final class Owed {
    static final String BUSINESS = "BUSINESS";
    static final String PERSON = "PERSON";
    static final String IDENTITY_DOCUMENT = "IDENTITY_DOCUMENT";
    static final String SETTLEMENT_ACCOUNT = "SETTLEMENT_ACCOUNT";
    static final String TERMINAL = "TERMINAL";
    static final String AGREEMENT = "AGREEMENT";

    /** Once the applicant has tried so often, a person looks instead of asking again. */
    static final int TRIES = 3;

    /** In the order of the wizard. */
    static final List<String> ALL =
            List.of(BUSINESS, PERSON, IDENTITY_DOCUMENT, SETTLEMENT_ACCOUNT, TERMINAL, AGREEMENT);

    private Owed() {}

    static String by(FactSection section) {
        return switch (section) {
            case FactSection.Business _ -> BUSINESS;
            case FactSection.Person _ -> PERSON;
            case FactSection.IdentityDocument _ -> IDENTITY_DOCUMENT;
            case FactSection.Account _ -> SETTLEMENT_ACCOUNT;
        };
    }

    /** What a failed check asks for again; nothing for a check that the applicant cannot mend. */
    static Map<String, RequirementReason> mendedBy(CheckKind kind) {
        return switch (kind) {
            case IDENTITY ->
                Map.of(
                        PERSON, RequirementReason.IDENTITY_NOT_CONFIRMED,
                        IDENTITY_DOCUMENT, RequirementReason.IDENTITY_NOT_CONFIRMED);
            case BANK_ACCOUNT -> Map.of(SETTLEMENT_ACCOUNT, RequirementReason.ACCOUNT_NOT_CONFIRMED);
            case COMPANY_REGISTRY -> Map.of(BUSINESS, RequirementReason.BUSINESS_NOT_REGISTERED);
            case CREDIT_CARD, FACE, SANCTIONS, CATEGORY, LOOK_ALIKES -> Map.of();
        };
    }
}
