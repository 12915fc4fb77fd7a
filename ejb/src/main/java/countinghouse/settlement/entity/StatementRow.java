package countinghouse.settlement.entity;

import countinghouse.settlement.Statements;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A statement of a period; written once, a correction is a new revision. */
@Entity
@Table(name = "statement")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = StatementRow.ALL, query = "select s from StatementRow s order by s.throughOn desc, s.id desc")
@NamedQuery(
        name = StatementRow.OF_KIND,
        query = "select s from StatementRow s where s.kind = :kind and s.throughOn between :from and :through"
                + " order by s.throughOn desc, s.revision desc, s.id desc")
@NamedQuery(
        name = StatementRow.OF_SOURCE,
        query = "select s from StatementRow s where s.source = :source order by s.revision desc")
public class StatementRow {
    public static final String ALL = "StatementRow.all";
    public static final String OF_KIND = "StatementRow.ofKind";
    public static final String OF_SOURCE = "StatementRow.ofSource";

    @Id
    private String id;

    private String kind;
    private String source;
    private String title;

    @Column(name = "from_on")
    private LocalDate fromOn;

    @Column(name = "through_on")
    private LocalDate throughOn;

    private int revision;

    protected StatementRow() {}

    public StatementRow(String id, Statements.KeepStatement content) {
        this.id = id;
        this.kind = content.kind();
        this.source = content.source();
        this.title = content.title();
        this.fromOn = content.from();
        this.throughOn = content.through();
        this.revision = content.revision();
    }

    public String id() {
        return id;
    }

    public Statements.StatementView view(List<Statements.FileView> files) {
        return new Statements.StatementView(id, kind, source, title, fromOn, throughOn, revision, files);
    }
}
