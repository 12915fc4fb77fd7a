package countinghouse.onboarding;

import java.io.Serializable;
import java.time.Instant;

/**
 * A signature that stands.
 *
 * @param sha256 of the signed document
 * @param language in which it was read and signed
 */
public record SignedAgreement(
        String version, String language, String documentId, String sha256, String signer, Instant signedAt)
        implements Serializable {}
