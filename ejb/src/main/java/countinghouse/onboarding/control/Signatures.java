package countinghouse.onboarding.control;

import countinghouse.kernel.Ids;
import countinghouse.onboarding.SignedAgreement;
import countinghouse.onboarding.entity.AgreementSignature;
import countinghouse.onboarding.gateway.AgreementPrinter.Signature;
import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import countinghouse.platform.SealedTexts;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Signatures, in and out of the vault, each with the document that was signed. */
@ApplicationScoped
public class Signatures {
    private static final String PDF = "application/pdf";

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Documents documents;

    @Inject
    private SealedTexts texts;

    public Optional<AgreementSignature> standing(Caller caller) {
        return tenants.bind(caller)
                .createNamedQuery("AgreementSignature.standing", AgreementSignature.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * @param signature of this application, without document and signer
     * @param fingerprint of what the document states
     */
    public SignedAgreement keep(
            Caller applicant, AgreementSignature signature, Signature by, byte[] pdf, String fingerprint) {
        Documents.DocumentView document =
                documents.keep(system(applicant), "agreement-" + signature.agreementVersion() + ".pdf", PDF, pdf);
        byte[] name = texts.seal(place(applicant, signature.id()), by.name());
        EntityManager entities = tenants.bind(applicant);
        entities.flush(); // its foreign key wants the document there
        entities.persist(
                signature.of(document.id(), document.sha256(), fingerprint).by(name, by.personId(), by.at()));
        return view(applicant, signature);
    }

    static String newId() {
        return Ids.next("sig");
    }

    public SignedAgreement view(Caller caller, AgreementSignature s) {
        String name = texts.open(place(caller, s.id()), s.signer());
        return new SignedAgreement(s.agreementVersion(), s.language(), s.documentId(), s.sha256(), name, s.signedAt());
    }

    public Documents.Content document(Caller caller, AgreementSignature signature) {
        return documents.open(system(caller), signature.documentId());
    }

    /** Who may see the agreement was asked before; the file is read on the product's own account. */
    private static Caller system(Caller caller) {
        return Caller.system(caller.tenant(), "onboarding");
    }

    private static Vault.Place place(Caller caller, String id) {
        return new Vault.Place(caller.tenant(), Vault.DataClass.IDENTITY, "agreement_signature", "signer", id);
    }
}
