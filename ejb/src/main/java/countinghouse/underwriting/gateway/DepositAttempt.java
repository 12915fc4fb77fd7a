package countinghouse.underwriting.gateway;

/**
 * What the applicant read on the statement.
 *
 * @param id of the {@link Deposits}
 * @param attempt our own id of this try (1 to 64 printable ASCII characters): the same one again costs no further try
 * @param firstMinor one amount in minor units; their order does not count
 * @param secondMinor the other
 */
public record DepositAttempt(String id, String attempt, long firstMinor, long secondMinor) {

    @Override
    public String toString() {
        return "DepositAttempt[" + id + ", " + attempt + "]";
    }
}
