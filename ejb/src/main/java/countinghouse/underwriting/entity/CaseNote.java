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

/** What an underwriter noted about a case; sealed, for it may say anything about a person. What it says never changes. */
@Entity
@InsertAfter(UnderwritingCase.class)
@Table(name = "case_note")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = "CaseNote.ofCase",
        query = "select n from CaseNote n where n.caseId = :case order by n.notedAt, n.id")
public class CaseNote {
    @Id
    private String id;

    @Column(name = "case_id")
    private String caseId;

    private String author;
    private byte[] content;

    @Column(name = "noted_at")
    private Instant notedAt;

    protected CaseNote() {}

    public CaseNote(String id, String caseId, String author, byte[] sealed, Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.author = author;
        this.content = sealed;
        this.notedAt = at;
    }

    public String id() {
        return id;
    }

    public String author() {
        return author;
    }

    public byte[] content() {
        return content;
    }

    public Instant notedAt() {
        return notedAt;
    }
}
