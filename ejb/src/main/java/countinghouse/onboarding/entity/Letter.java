package countinghouse.onboarding.entity;

import countinghouse.platform.InsertAfter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One letter of ours, or an answer to it; sealed, for it may say anything about a person. What it says never changes. */
@Entity
@InsertAfter(Application.class)
@Table(name = "case_letter")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = "Letter.all", query = "select l from Letter l order by l.sentAt, l.id")
public class Letter {
    @Id
    private String id;

    @Column(name = "application_id")
    private String applicationId;

    /** The writer's, so that what is sent twice is there once. */
    @Column(name = "sent_key")
    private String sentKey;

    @Column(name = "from_us")
    private boolean fromUs;

    @Column(name = "author_id")
    private String authorId;

    private String author;
    private byte[] content;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected Letter() {}

    /** @param id with which the content was sealed */
    public Letter(String id, String applicationId, String sentKey, byte[] sealed, Instant at) {
        this.id = id;
        this.applicationId = applicationId;
        this.sentKey = sentKey;
        this.content = sealed;
        this.sentAt = at;
    }

    public Letter by(boolean us, String personId, String name) {
        fromUs = us;
        authorId = personId;
        author = name;
        return this;
    }

    public String id() {
        return id;
    }

    public String sentKey() {
        return sentKey;
    }

    public boolean isFromUs() {
        return fromUs;
    }

    public String author() {
        return author;
    }

    public byte[] content() {
        return content;
    }

    public Instant sentAt() {
        return sentAt;
    }
}
