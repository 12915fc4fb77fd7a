package countinghouse.underwriting.gateway;

/** Compares a live selfie with the portrait on a document. */
public interface FaceMatcher {

    /**
     * Asks once; the query's reference makes a repeated question the same question to the provider. The evidence holds
     * {@code liveness} (LIVE, SPOOF, UNCERTAIN), {@code challenge} (DONE, NOT_DONE, UNCERTAIN), {@code face} (MATCH, CLOSE, DIFFERENT,
     * NOT_COMPARED) and {@code similarity} (0 to 100).
     *
     * @throws ProviderUnavailable if there is no usable answer, which is never to be read as a FAIL
     */
    CheckAnswer compare(FaceQuery query) throws ProviderUnavailable;
}
