package countinghouse.underwriting.gateway;

/** Shows that somebody can read an account's statement: two small amounts are sent, and typed in here. */
public interface MicroDeposits {

    /**
     * Sends two amounts, once for a reference however often it is called.
     *
     * @throws ProviderUnavailable if there is no usable answer; not retryable if the account cannot exist
     */
    Deposits send(DepositOrder order) throws ProviderUnavailable;

    /**
     * Compares what the applicant typed.
     *
     * @throws ProviderUnavailable if there is no usable answer; then the try may be repeated under the same attempt
     */
    DepositAnswer verify(DepositAttempt attempt) throws ProviderUnavailable;
}
