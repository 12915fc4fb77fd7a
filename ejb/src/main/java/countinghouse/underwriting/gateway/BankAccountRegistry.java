package countinghouse.underwriting.gateway;

/** A register of bank accounts, asked whether an account exists and belongs to the named holder. */
public interface BankAccountRegistry {

    /**
     * Asks once; the query's reference makes a repeated question the same question to the provider.
     *
     * @throws ProviderUnavailable if there is no usable answer, which is never to be read as a FAIL
     */
    CheckAnswer check(AccountQuery query) throws ProviderUnavailable;
}
