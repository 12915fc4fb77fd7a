package countinghouse.platform.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A file of a tenant; the content is sealed by the vault and never changes. */
@Entity
@Table(name = "document")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
public class StoredDocument {
    @Id
    private String id;

    private String name;

    @Column(name = "content_type")
    private String contentType;

    @Column(name = "size_bytes")
    private long size;

    private String sha256;

    @Lob
    private byte[] content;

    @Column(name = "stored_at")
    private Instant storedAt;

    protected StoredDocument() {}

    public StoredDocument(String id, String name, String contentType, long size, String sha256) {
        this.id = id;
        this.name = name;
        this.contentType = contentType;
        this.size = size;
        this.sha256 = sha256;
    }

    public StoredDocument sealed(byte[] sealed, Instant at) {
        this.content = sealed;
        this.storedAt = at;
        return this;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String contentType() {
        return contentType;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public byte[] content() {
        return content;
    }
}
