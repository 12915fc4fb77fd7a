package countinghouse.underwriting;

import countinghouse.platform.Documents;
import countinghouse.tenancy.CountryPack;
import countinghouse.tenancy.CountryPacks;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts as stated, for the eyes of people: numbers that need guarding show their last four only. A section not given yet is null. */
public record FactsView(
        String country,
        String currency,
        FactSection.@Nullable Business business,
        @Nullable PersonView person,
        @Nullable AccountView account,
        Documents.@Nullable DocumentView identityDocument,
        Documents.@Nullable DocumentView identityBack,
        @Nullable ProofView cardOrFace,
        CompanyView company)
        implements Serializable {

    public record PersonView(
            String fullName,
            LocalDate birthDate,
            String documentKind,
            String documentLastFour,
            @Nullable LocalDate expiresOn,
            String phone)
            implements Serializable {}

    /** @param frames live pictures, none for a card */
    public record ProofView(FactSection.Method method, List<FrameView> frames) implements Serializable {
        public ProofView {
            frames = List.copyOf(frames);
        }
    }

    /** @param asked what the person was asked to do */
    public record FrameView(String asked, Documents.DocumentView picture) implements Serializable {}

    /** Whether a picture of the identity document is missing, by the number of sides of its kind; unknown kinds lack them. */
    public boolean lacksSides() {
        PersonView stated = person;
        int sides = stated == null
                ? Integer.MAX_VALUE
                : CountryPacks.of(country)
                        .document(stated.documentKind())
                        .map(CountryPack.IdentityDocument::sides)
                        .orElse(1);
        int given = (identityDocument == null ? 0 : 1) + (identityBack == null ? 0 : 1);
        return identityDocument == null || given < sides;
    }

    /** @param papers by requirement: REGISTRATION_DOCUMENT, BANK_STATEMENT, ADDRESS_PROOF */
    public record CompanyView(Map<String, Documents.DocumentView> papers, FactSection.@Nullable Ownership ownership)
            implements Serializable {
        public static final CompanyView NONE = new CompanyView(Map.of(), null);

        public CompanyView {
            papers = Map.copyOf(papers);
        }
    }

    public record AccountView(String holderName, String bankCode, String accountLastFour) implements Serializable {}
}
