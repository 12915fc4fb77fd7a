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
 * @param only the permissions that the scopes of a key leave of those of its role; null for a person
 * @param session at which the person sits; null for a key and for the system, which prove nothing
 */
public record Caller(
        @Nullable String tenantId,
        String actor,
        String name,
        Set<Role> roles,
        @Nullable Set<Permission> only,
        @Nullable String session)
        implements Serializable {
    /** What the platform does on its own account (sign-ins, stock of devices) is kept under this id; no merchant has it. */
    public static final String PLATFORM = "mer_platform";

    public Caller {
        roles = Set.copyOf(roles);
        only = only == null ? null : Set.copyOf(only);
    }

    public Caller(@Nullable String tenantId, String actor, String name, Set<Role> roles) {
        this(tenantId, actor, name, roles, null, null);
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
        return new Caller(tenant.value(), actor, name, roles, only, session);
    }

    /** The caller in the tenant, or where there is none, in the platform's own trail. */
    public Caller orPlatform() {
        return tenantId == null ? new Caller(PLATFORM, actor, name, roles, only, session) : this;
    }

    /** A key, held to what its scopes name. */
    public Caller within(Set<Permission> scopes) {
        return new Caller(tenantId, actor, name, roles, scopes, null);
    }

    /** The person, at a session of theirs: what is delicate asks for a fresh proof there. */
    public Caller at(@Nullable String sessionId) {
        return new Caller(tenantId, actor, name, roles, only, sessionId);
    }

    public boolean isSystem() {
        return roles.contains(Role.SYSTEM);
    }

    /** Whether one of the caller's roles may, by {@link RoleMatrix}; the system always may. */
    public boolean may(Permission permission) {
        boolean inScope = only == null || only.contains(permission);
        return isSystem()
                || inScope
                        && roles.stream().anyMatch(role -> RoleMatrix.of(role).contains(permission));
    }

    /** @throws Refusal forbidden, when the caller may none of these */
    public Caller require(Permission one, Permission... orAnother) {
        if (may(one)) {
            return this;
        }
        for (Permission other : orAnother) {
            if (may(other)) {
                return this;
            }
        }
        throw Refusal.forbidden();
    }

    /** What only the product itself does: steps of the process, jobs, listeners. @throws Refusal forbidden, for anybody else */
    public Caller requireSystem() {
        if (!isSystem()) {
            throw Refusal.forbidden();
        }
        return this;
    }
}
