package countinghouse.underwriting;

/**
 * What the table ApplicationRisk looks at.
 *
 * @param monthlyVolume in units of 100 US dollars or the like: minor units of the currency
 * @param identity outcome of the identity check
 * @param account outcome of the account check
 */
public record RiskInputs(
        String country, String kind, String mcc, long monthlyVolume, CheckState identity, CheckState account) {}
