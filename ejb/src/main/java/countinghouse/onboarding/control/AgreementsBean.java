package countinghouse.onboarding.control;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.AgreementTerms;
import countinghouse.onboarding.Agreements;
import countinghouse.onboarding.SignedAgreement;
import countinghouse.onboarding.gateway.AgreementPrinter;
import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import countinghouse.platform.Permission;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** The merchant agreement. */
@Stateless
@Local(Agreements.class)
public class AgreementsBean implements Agreements {
    private static final Set<String> LANGUAGES = Set.of("en", "zh-CN");

    @Inject
    private Stated stated;

    @Inject
    private Signatures signatures;

    @Inject
    private Filling filling;

    @Inject
    private AgreementPrinter printer;

    @Override
    public AgreementTerms terms(Caller applicant) {
        applicant.require(Permission.APPLICATION_EDIT);
        return stated.terms(applicant);
    }

    @Override
    public byte[] draft(Caller applicant, String language) {
        applicant.require(Permission.APPLICATION_EDIT);
        return printer.print(stated.terms(applicant), null, known(language));
    }

    @Override
    public SignedAgreement sign(Caller applicant, SignAgreement command) {
        applicant.require(Permission.APPLICATION_EDIT);
        known(command.language());
        return filling.sign(applicant, command);
    }

    @Override
    public Optional<SignedAgreement> signed(Caller caller) {
        caller.require(Permission.APPLICATION_READ, Permission.CASE_READ);
        return signatures.standing(caller).map(signature -> signatures.view(caller, signature));
    }

    @Override
    public Documents.Content document(Caller caller) {
        caller.require(Permission.APPLICATION_READ, Permission.CASE_READ);
        return signatures.document(
                caller, signatures.standing(caller).orElseThrow(() -> Refusal.notFound("agreement")));
    }

    private static String known(String language) {
        if (!LANGUAGES.contains(language)) {
            throw Refusal.invalid("agreement.language");
        }
        return language;
    }
}
