package countinghouse.underwriting.entity;

import countinghouse.platform.InsertAfter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One section of facts as stated, sealed by the vault as a whole: names, birth dates and numbers are nobody's business in a dump. */
@Entity
@InsertAfter(UnderwritingCase.class)
@Table(name = "case_fact")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = "CaseFact.section",
        query = "select f from CaseFact f where f.caseId = :case and f.section = :section")
@NamedQuery(name = "CaseFact.ofCase", query = "select f from CaseFact f where f.caseId = :case")
public class CaseFact {
    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    private String section;
    private byte[] content;

    @Column(name = "stated_at")
    private Instant statedAt;

    protected CaseFact() {}

    public CaseFact(String id, String caseId, String section) {
        this.id = id;
        this.caseId = caseId;
        this.section = section;
    }

    public void state(byte[] sealed, Instant at) {
        content = sealed;
        statedAt = at;
    }

    public String id() {
        return id;
    }

    public String section() {
        return section;
    }

    public byte[] content() {
        return content;
    }

    public Instant statedAt() {
        return statedAt;
    }
}
