package countinghouse.backoffice.entity;

import java.io.Serializable;
import java.util.Objects;

/** Key of a projection's row: its tenant is part of it, so that whoever writes one names whose it is. */
public class RowKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private String id = "";
    private String tenantId = "";

    public RowKey() {}

    public RowKey(String id, String tenantId) {
        this.id = id;
        this.tenantId = tenantId;
    }

    String id() {
        return id;
    }

    String tenantId() {
        return tenantId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowKey key && key.id.equals(id) && key.tenantId.equals(tenantId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, tenantId);
    }
}
