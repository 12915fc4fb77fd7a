package countinghouse.platform;

import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf a call is made. Travels explicitly through every face, so that no thread, timer or listener can mix tenants up.
 *
 * @param tenantId the tenant's id, or null for a platform person who has opened no merchant
 * @param actor id of the person, key or part of the system ({@code usr_…}, {@code key_…}, {@code system:outbox})
 * @param name what the audit trail and the timeline show
 */
public record Caller(@Nullable String tenantId, String actor, String name, Set<Role> roles) implements Serializable {
    /** What the platform does on its own account (sign-ins, stock of devices) is kept under this id; no merchant has it. */
    public static final String PLATFORM = "mer_platform";

    public Caller {
        roles = Set.copyOf(roles);
    }

    public static Caller system(TenantId tenant, String part) {
        return new Caller(tenant.value(), "system:" + part, part, Set.of(Role.SYSTEM));
    }

    public static Caller system(String part) {
        return new Caller(null, "system:" + part, part, Set.of(Role.SYSTEM));
    }

    /** @throws IllegalStateException when no tenant is bound: a programming error, never a user's */
    public TenantId tenant() {
        if (tenantId == null) {
            throw new IllegalStateException("no tenant bound");
        }
        return new TenantId(tenantId);
    }

    /** The same person, looking into one tenant. Only the contexts that check the right to do so may call this. */
    public Caller in(TenantId tenant) {
        return new Caller(tenant.value(), actor, name, roles);
    }

    /** The caller in the tenant, or where there is none, in the platform's own trail. */
    public Caller orPlatform() {
        return tenantId == null ? new Caller(PLATFORM, actor, name, roles) : this;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** @throws Refusal forbidden, when the caller has none of these roles; the system itself always may */
    public Caller requireAny(Role... any) {
        if (!roles.contains(Role.SYSTEM)) {
            for (Role role : any) {
                if (roles.contains(role)) {
                    return this;
                }
            }
            throw Refusal.forbidden();
        }
        return this;
    }
}
