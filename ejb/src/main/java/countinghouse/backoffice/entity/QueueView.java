package countinghouse.backoffice.entity;

import countinghouse.backoffice.SavedViews.Kept;
import countinghouse.backoffice.SavedViews.SavedView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A view of the queue that one person has saved. Only its name changes. */
@Entity
@Table(name = "saved_view")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = "QueueView.ofPerson",
        query = "select v from QueueView v where v.personId = :person order by v.name, v.id")
public class QueueView {
    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "person_id")
    private String personId;

    private String name;

    @Column(name = "view_code")
    private String viewCode;

    private String text;
    private String country;
    private String level;
    private String sort;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected QueueView() {}

    public QueueView(String id, String personId, String name, Kept kept, Instant at) {
        this.id = id;
        this.personId = personId;
        this.name = name;
        this.viewCode = kept.view();
        this.text = kept.text();
        this.country = kept.country();
        this.level = kept.level();
        this.sort = kept.sort();
        this.savedAt = at;
    }

    public void rename(String to) {
        name = to;
    }

    public String id() {
        return id;
    }

    public SavedView view() {
        return new SavedView(id, name, new Kept(viewCode, text, country, level, sort));
    }
}
