package countinghouse.underwriting;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * @param documentKind a kind of the country's pack, such as DRIVING_LICENCE, PASSPORT or RESIDENT_ID
     * @param expiresOn the last day on which the document is valid; null where it has no end
     */
    record Person(
            String fullName,
            LocalDate birthDate,
            String documentKind,
            String documentNumber,
            @Nullable LocalDate expiresOn,
            String phone)
            implements FactSection {
        public Person(String fullName, LocalDate birthDate, String documentKind, String documentNumber, String phone) {
            this(fullName, birthDate, documentKind, documentNumber, null, phone);
        }
    }

    /** @param bankCode ABA routing number in the US, empty in China where the card number tells the bank */
    record Account(String holderName, String bankCode, String accountNumber) implements FactSection {}

    /**
     * @param documentId the front, of an upload in {@code Documents}
     * @param backId the back; empty where the document has one side only, or while it is missing
     */
    record IdentityDocument(String documentId, String backId) implements FactSection {
        public IdentityDocument(String documentId) {
            this(documentId, "");
        }
    }

    /**
     * How the applicant shows to be the person of the document.
     *
     * @param cardSession of a card try that has ended; empty for a face
     * @param frames live pictures in the order in which they were taken; none for a card
     */
    record CardOrFace(Method method, String cardSession, List<LiveFrame> frames) implements FactSection {
        public CardOrFace {
            frames = List.copyOf(frames);
        }

        public static CardOrFace card(String session) {
            return new CardOrFace(Method.CARD, session, List.of());
        }

        public static CardOrFace face(List<LiveFrame> frames) {
            return new CardOrFace(Method.FACE, "", frames);
        }
    }

    enum Method {
        CARD,
        FACE
    }

    /**
     * @param asked what the person was asked to do: LOOK_STRAIGHT, TURN_LEFT, TURN_RIGHT or NOD
     * @param documentId of an upload in {@code Documents}
     */
    record LiveFrame(String asked, String documentId) implements Serializable {}

    /** The paper by which the business is registered; {@code documentId} of an upload, as in the two that follow. */
    record RegistrationDocument(String documentId) implements FactSection {}

    record BankStatement(String documentId) implements FactSection {}

    record AddressProof(String documentId) implements FactSection {}

    /**
     * Whose a company is and who speaks for it.
     *
     * @param nobodyHoldsAQuarter stated when no person holds 25 % or more; then a director stands in
     */
    record Ownership(List<Stake> people, boolean nobodyHoldsAQuarter) implements FactSection {
        public Ownership {
            people = List.copyOf(people);
        }
    }

    /**
     * One person of a company.
     *
     * @param id of the person's own application and case
     * @param shareBasisPoints 2500 for a quarter; 0 for a director without a share
     * @param director speaks for the company
     */
    record Stake(String id, String fullName, String email, int shareBasisPoints, boolean director)
            implements Serializable {
        /** From here on a person counts as an owner. */
        public static final int QUARTER = 2_500;

        public boolean owner() {
            return shareBasisPoints >= QUARTER;
        }
    }
}
