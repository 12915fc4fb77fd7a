package countinghouse.onboarding.control;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.AgreementSigned;
import countinghouse.onboarding.AgreementTerms;
import countinghouse.onboarding.AgreementVoided;
import countinghouse.onboarding.Agreements.SignAgreement;
import countinghouse.onboarding.SignedAgreement;
import countinghouse.onboarding.entity.AgreementSignature;
import countinghouse.onboarding.entity.Application;
import countinghouse.onboarding.gateway.AgreementPrinter;
import countinghouse.onboarding.gateway.AgreementPrinter.Signature;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.underwriting.RequirementReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The signature under the agreement: given, and void once what was signed is not what is stated any more. */
@ApplicationScoped
public class Signing {
    private static final int LONGEST_NAME = 200;

    @Inject
    private Applications applications;

    @Inject
    private Stated stated;

    @Inject
    private Signatures signatures;

    @Inject
    private AgreementPrinter printer;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** @param application to which it was asked whether it is the applicant's turn to sign */
    public SignedAgreement sign(Caller applicant, Application application, SignAgreement command) {
        AgreementTerms terms = stated.terms(applicant);
        require(command, terms);
        Instant now = clock.instant();
        signatures.standing(applicant).ifPresent(before -> before.voided(now));
        Signature by = new Signature(command.name().strip(), applicant.actor(), now);
        byte[] pdf = printer.print(terms, by, command.language());
        AgreementSignature row =
                new AgreementSignature(Signatures.newId(), application.id(), terms.version(), command.language());
        SignedAgreement signed = signatures.keep(applicant, row, by, pdf, terms.fingerprint());
        application.accept(terms.version(), applicant.actor(), now);
        applications.trail(applicant, "application.agreement-signed");
        outbox.publish(applicant, new AgreementSigned(application.id()));
        return signed;
    }

    private static void require(SignAgreement command, AgreementTerms terms) {
        if (!terms.complete()) {
            throw Refusal.invalid("agreement.incomplete");
        }
        if (!terms.fingerprint().equals(command.fingerprint())) {
            throw Refusal.conflict("agreement.changed");
        }
        if (command.name().length() > LONGEST_NAME || !SignerName.isOneOf(terms.signatories(), command.name())) {
            throw Refusal.invalid("agreement.name");
        }
        if (!command.consent()) {
            throw Refusal.invalid("agreement.consent");
        }
    }

    /** Something was corrected. Answers why it has to be signed again, if it has. */
    public Optional<RequirementReason> recheck(Caller applicant, Application application) {
        if (application.agreementAcceptedAt() == null) {
            return Optional.empty();
        }
        Optional<AgreementSignature> standing = signatures.standing(applicant);
        String now = stated.terms(applicant).fingerprint();
        if (standing.filter(signature -> signature.states(now)).isPresent()) {
            return Optional.empty();
        }
        standing.ifPresent(signature -> signature.voided(clock.instant()));
        application.unaccept();
        applications.trail(applicant, "application.agreement-void");
        outbox.publish(applicant, new AgreementVoided(application.id()));
        return Optional.of(RequirementReason.AGREEMENT_VOID);
    }
}
