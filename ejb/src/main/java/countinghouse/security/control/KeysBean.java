package countinghouse.security.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.kernel.Tokens;
import countinghouse.platform.Caller;
import countinghouse.platform.LiveKeys;
import countinghouse.platform.LiveKeys.LiveKey;
import countinghouse.platform.Permission;
import countinghouse.platform.Role;
import countinghouse.platform.RoleMatrix;
import countinghouse.platform.TenantEntityManager;
import countinghouse.security.Keys;
import countinghouse.security.StepUp;
import countinghouse.security.entity.ApiKey;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Keys of machines. */
@Stateless
@Local(Keys.class)
public class KeysBean implements Keys {
    private static final String PREFIX = "chk_";

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private StepUp stepUp;

    @Inject
    private LiveKeys live;

    @Inject
    private KeyUse use;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Override
    public String issue(Caller caller, IssueKey command) {
        caller.requireSystem();
        if (!KeyRules.mayHave(command.role())) {
            throw Refusal.forbidden();
        }
        ApiKey key = new ApiKey(Ids.next("key"), command, caller, clock.instant());
        return keep(caller, key, "key.issued", Map.of("subject", command.subject()))
                .secret();
    }

    @Override
    public MadeKey create(Caller caller, CreateKey command) {
        caller.require(Permission.KEYS_MANAGE);
        stepUp.require(caller);
        Instant now = clock.instant();
        String id = Ids.next("key");
        IssueKey issue = new IssueKey(id, KeyRules.label(command.label()), Role.API, KeyRules.scopes(command.scopes()));
        ApiKey key = new ApiKey(id, issue, caller, now).endsAt(KeyRules.end(command, now));
        long many = all(caller).stream()
                .filter(other -> other.role() == Role.API && other.isLive(now))
                .count();
        if (many >= KeyRules.MOST) {
            throw Refusal.conflict("key.too-many");
        }
        String scopes = String.join(" ", new TreeSet<>(command.scopes()));
        return keep(caller, key, "key.created", Map.of("label", key.label(), "scopes", scopes));
    }

    @Override
    public MadeKey rotate(Caller caller, String keyId, Duration overlap) {
        caller.require(Permission.KEYS_MANAGE);
        stepUp.require(caller);
        KeyRules.overlap(overlap);
        ApiKey old = locked(caller, keyId);
        if (old.role() != Role.API) {
            throw Refusal.conflict("key.terminal");
        }
        Instant now = clock.instant();
        if (!old.isLive(now) || replaced(all(caller)).contains(keyId)) {
            throw Refusal.conflict("key.state");
        }
        ApiKey next = old.successor(Ids.next("key"), caller, now);
        old.replaced(caller, now, overlap);
        audit.record(caller, "key.replaced", keyId, Map.of("by", next.id(), "overlap", overlap.toString()));
        return keep(caller, next, "key.created", Map.of("label", next.label(), "from", keyId));
    }

    @Override
    public void replaced(Caller system, String subject) {
        system.requireSystem();
        all(system).stream().filter(key -> key.subject().equals(subject)).forEach(key -> revokeNow(system, key));
    }

    @Override
    public void revoke(Caller caller, String keyId) {
        caller.require(Permission.KEYS_MANAGE);
        stepUp.require(caller);
        revokeNow(caller, locked(caller, keyId));
    }

    private void revokeNow(Caller caller, ApiKey key) {
        if (!key.isRevoked()) {
            key.revoke(caller, clock.instant());
            audit.record(caller, "key.revoked", key.id(), Map.of("label", key.label()));
        }
    }

    @Override
    public List<KeyView> keys(Caller caller) {
        caller.require(Permission.KEYS_MANAGE);
        List<ApiKey> all = all(caller);
        Set<String> replaced = replaced(all);
        Instant now = clock.instant();
        return all.stream().map(key -> key.view(now, replaced)).toList();
    }

    /** No transaction: one statement is all that stands before every call of a machine. */
    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public KeyHolder authenticate(String secret) {
        Instant now = clock.instant();
        LiveKey key = live.of(Tokens.hash(secret), now)
                .filter(found -> KeyRules.mayHave(found.role()))
                .orElseThrow(Refusal::forbidden);
        Caller caller = new Caller(key.tenantId(), key.id(), key.label(), Set.of(key.role()))
                .within(RoleMatrix.ofScopes(key.scopes()));
        if (KeyUse.isDue(key.lastUsedAt(), now)) {
            use.note(caller, now);
        }
        return new KeyHolder(caller, key.subject(), key.scopes());
    }

    private MadeKey keep(Caller caller, ApiKey key, String action, Map<String, String> details) {
        String secret = PREFIX + Tokens.fresh();
        tenants.bind(caller).persist(key.secret(secret, Tokens.hash(secret)));
        audit.record(caller, action, key.id(), details);
        return new MadeKey(key.id(), secret);
    }

    /** Two people at one key wait for each other. */
    private ApiKey locked(Caller caller, String keyId) {
        ApiKey key = tenants.bind(caller).find(ApiKey.class, keyId, LockModeType.PESSIMISTIC_WRITE);
        if (key == null) {
            throw Refusal.notFound("key");
        }
        return key;
    }

    private List<ApiKey> all(Caller caller) {
        return tenants.bind(caller).createNamedQuery("ApiKey.all", ApiKey.class).getResultList();
    }

    private static Set<String> replaced(List<ApiKey> all) {
        return all.stream().map(ApiKey::rotatedFrom).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
