package countinghouse.platform;

import java.util.List;

/** What one person may, over all tenants; asked before a tenant is known. */
public interface Grants {
    List<Grant> of(String personId);

    /** @param tenantId {@link Caller#PLATFORM} for a role of the platform */
    record Grant(String tenantId, Role role) {}
}
