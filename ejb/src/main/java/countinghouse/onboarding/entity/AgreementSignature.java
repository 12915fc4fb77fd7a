package countinghouse.onboarding.entity;

import countinghouse.platform.InsertAfter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** A signature under the agreement: STANDING until something that was signed is corrected, then VOID for ever. The name is sealed. */
@Entity
@InsertAfter(Application.class)
@Table(name = "agreement_signature")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = "AgreementSignature.standing",
        query = "select s from AgreementSignature s where s.voidedAt is null order by s.signedAt desc")
public class AgreementSignature {
    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "application_id")
    private String applicationId;

    @Column(name = "agreement_version")
    private String agreementVersion;

    private String language;

    @Column(name = "document_id")
    private String documentId;

    /** Of the signed document. */
    private String sha256;

    /** Fingerprint of what it states. */
    @Column(name = "terms_sha256")
    private String terms;

    @Column(name = "signer")
    private byte[] signer;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "voided_at")
    private @Nullable Instant voidedAt;

    protected AgreementSignature() {}

    public AgreementSignature(String id, String applicationId, String agreementVersion, String language) {
        this.id = id;
        this.applicationId = applicationId;
        this.agreementVersion = agreementVersion;
        this.language = language;
    }

    public AgreementSignature of(String document, String hash, String fingerprint) {
        documentId = document;
        sha256 = hash;
        terms = fingerprint;
        return this;
    }

    public AgreementSignature by(byte[] sealedName, String person, Instant at) {
        signer = sealedName;
        personId = person;
        signedAt = at;
        return this;
    }

    public void voided(Instant at) {
        voidedAt = at;
    }

    public boolean states(String fingerprint) {
        return terms.equals(fingerprint);
    }

    public String id() {
        return id;
    }

    public String agreementVersion() {
        return agreementVersion;
    }

    public String language() {
        return language;
    }

    public String documentId() {
        return documentId;
    }

    public String sha256() {
        return sha256;
    }

    public byte[] signer() {
        return signer;
    }

    public Instant signedAt() {
        return signedAt;
    }
}
