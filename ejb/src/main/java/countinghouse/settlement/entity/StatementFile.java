package countinghouse.settlement.entity;

import countinghouse.platform.Documents.DocumentView;
import countinghouse.platform.InsertAfter;
import countinghouse.settlement.Statements;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A statement as a file, in one language and format; written once. */
@Entity
@InsertAfter(StatementRow.class)
@Table(name = "statement_file")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = StatementFile.OF_STATEMENTS,
        query = "select f from StatementFile f where f.statementId in :statements order by f.language, f.format")
@NamedQuery(
        name = StatementFile.COUNT,
        query = "select count(f) from StatementFile f where f.source = :source and f.language = :language"
                + " and f.format = :format")
public class StatementFile {
    public static final String OF_STATEMENTS = "StatementFile.ofStatements";
    public static final String COUNT = "StatementFile.count";

    @Id
    private String id;

    /** A relation only so that the statement is inserted before it. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id", insertable = false, updatable = false)
    @JoinColumn(name = "statement_id", referencedColumnName = "id")
    private StatementRow statement;

    @Column(name = "statement_id", insertable = false, updatable = false)
    private String statementId;

    private String source;
    private String language;
    private String format;
    private String sha256;

    @Column(name = "size_bytes")
    private long sizeBytes;

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "made_at")
    private Instant madeAt;

    protected StatementFile() {}

    public StatementFile(
            String id,
            StatementRow statement,
            Statements.KeepStatement content,
            DocumentView document,
            Instant madeAt) {
        this.id = id;
        this.statement = statement;
        this.statementId = statement.id();
        this.source = content.source();
        this.language = content.language();
        this.format = content.format();
        this.sha256 = document.sha256();
        this.sizeBytes = document.size();
        this.documentId = document.id();
        this.madeAt = madeAt;
    }

    public String statementId() {
        return statementId;
    }

    public String documentId() {
        return documentId;
    }

    public Statements.FileView view() {
        return new Statements.FileView(id, language, format, sha256, sizeBytes, madeAt);
    }
}
