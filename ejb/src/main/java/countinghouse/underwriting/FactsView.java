package countinghouse.underwriting;

import countinghouse.platform.Documents;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Facts as stated, for the eyes of people: numbers that need guarding show their last four only. A section not given yet is null. */
public record FactsView(
        String country,
        String currency,
        FactSection.@Nullable Business business,
        @Nullable PersonView person,
        @Nullable AccountView account,
        Documents.@Nullable DocumentView identityDocument)
        implements Serializable {

    public record PersonView(
            String fullName, LocalDate birthDate, String documentKind, String documentLastFour, String phone)
            implements Serializable {}

    public record AccountView(String holderName, String bankCode, String accountLastFour) implements Serializable {}
}
