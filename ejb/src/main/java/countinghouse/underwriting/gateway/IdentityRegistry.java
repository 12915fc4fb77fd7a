package countinghouse.underwriting.gateway;

/** A register of natural persons, asked whether a person with this document exists as described. */
public interface IdentityRegistry {

    /**
     * Asks once; the query's reference makes a repeated question the same question to the provider.
     *
     * @throws ProviderUnavailable if there is no usable answer, which is never to be read as a FAIL
     */
    CheckAnswer check(IdentityQuery query) throws ProviderUnavailable;
}
