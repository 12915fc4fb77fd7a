package countinghouse.onboarding;

import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import java.util.Optional;

/**
 * The merchant agreement: read as a draft, signed by the typed name and the express consent of the person who applies. What was signed is
 * kept as it was read. It is void from the moment in which something that it states is corrected, and has to be signed again.
 */
public interface Agreements {
    /** What it states as of now. */
    AgreementTerms terms(Caller applicant);

    /** The PDF to be read before it is signed; parts that are missing are left open. */
    byte[] draft(Caller applicant, String language);

    /**
     * @throws countinghouse.kernel.Refusal agreement.consent; agreement.name, unless it is the name of one who may sign; agreement.incomplete,
     *     while something that it states is missing; agreement.changed, when it states something else than what was read; application.state;
     *     requirement.closed
     */
    SignedAgreement sign(Caller applicant, SignAgreement command);

    /** The signature that stands, if there is one. */
    Optional<SignedAgreement> signed(Caller caller);

    /** The signed document itself. @throws countinghouse.kernel.Refusal not-found */
    Documents.Content document(Caller caller);

    /**
     * @param name as typed
     * @param consent whether the box was ticked
     * @param language in which it was read: en or zh-CN
     * @param fingerprint of the terms that were read
     */
    record SignAgreement(String name, boolean consent, String language, String fingerprint) {}
}
