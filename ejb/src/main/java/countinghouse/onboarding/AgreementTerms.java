package countinghouse.onboarding;

import countinghouse.kernel.Hashes;
import countinghouse.platform.Json;
import countinghouse.tenancy.CountryPack;
import countinghouse.tenancy.FeeSchedule;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactsView;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an agreement states beside its standing words. A part that was not given yet is null, or empty.
 *
 * @param version of the standing words
 * @param number the application's
 * @param zone by whose clock its times are told
 * @param kind how the pack of the country calls such an applicant, and the number by which they are registered
 * @param signatories who may sign: the person who applies, or those who speak for the company
 */
public record AgreementTerms(
        String version,
        String number,
        String country,
        String currency,
        String zone,
        FactSection.@Nullable Business business,
        @Nullable Kind kind,
        List<String> signatories,
        FactsView.@Nullable AccountView account,
        @Nullable Terminal terminal,
        FeeSchedule fees)
        implements Serializable {
    public AgreementTerms {
        signatories = List.copyOf(signatories);
    }

    public record Kind(CountryPack.Words name, CountryPack.Words registration) implements Serializable {}

    /** @param price minor units each, and {@code monthlyRent} likewise, 0 where it is not rented out */
    public record Terminal(String modelCode, int quantity, long price, long monthlyRent) implements Serializable {}

    /** Whether everything is there that a signature stands under. */
    public boolean complete() {
        return business != null && !signatories.isEmpty() && account != null && terminal != null;
    }

    /** The same as long as it states the same; what was signed under another one is not signed any more. */
    public String fingerprint() {
        return Hashes.sha256(Json.write(this));
    }
}
