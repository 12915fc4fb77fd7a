package countinghouse.underwriting.gateway;

/** A register of companies, asked whether one exists as described. */
public interface CompanyRegistry {

    /**
     * Asks once; the query's reference makes a repeated question the same question to the provider.
     *
     * @throws ProviderUnavailable if there is no usable answer, which is never to be read as a FAIL
     */
    CompanyAnswer check(CompanyQuery query) throws ProviderUnavailable;
}
