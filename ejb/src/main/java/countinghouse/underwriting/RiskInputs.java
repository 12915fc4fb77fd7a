package countinghouse.underwriting;

import countinghouse.tenancy.CountryPack;
import org.jspecify.annotations.Nullable;

/**
 * What the table ApplicationRisk looks at.
 *
 * @param monthlyVolume in units of 100 US dollars or the like: minor units of the currency
 * @param category how the trade stands under the country's policy
 * @param identity outcome of the identity check
 * @param account outcome of the account check
 * @param card outcome of the credit card check; null where the applicant did not choose it
 * @param face outcome of the face check; null where the applicant did not choose it
 * @param resemblance to other applications
 */
public record RiskInputs(
        String country,
        String kind,
        String mcc,
        CountryPack.Category category,
        long monthlyVolume,
        CheckState identity,
        CheckState account,
        @Nullable CheckState card,
        @Nullable CheckState face,
        Resemblance resemblance) {}
