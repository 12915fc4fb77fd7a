package countinghouse.security.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.RoleMatrix;
import countinghouse.platform.TenantEntityManager;
import countinghouse.security.Keys;
import countinghouse.security.entity.ApiKey;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** Keys of machines. */
@Stateless
@Local(Keys.class)
public class KeysBean implements Keys {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Override
    public String issue(Caller caller, IssueKey command) {
        caller.requireSystem();
        String secret = "chk_" + Secrets.token();
        String id = Ids.next("key");
        tenants.bind(caller)
                .persist(new ApiKey(
                        Secrets.hashToken(secret), id, caller.tenant().value(), command, clock.instant()));
        audit.record(
                caller,
                "key.issued",
                id,
                Map.of("subject", command.subject(), "role", command.role().name()));
        return secret;
    }

    @Override
    public KeyHolder authenticate(String secret) {
        ApiKey key = tenants.platform().find(ApiKey.class, Secrets.hashToken(secret));
        if (key == null || !key.isActive()) {
            throw Refusal.forbidden();
        }
        Caller caller = new Caller(key.merchantId(), key.id(), key.label(), Set.of(key.role()))
                .within(RoleMatrix.ofScopes(key.scopes()));
        return new KeyHolder(caller, key.subject(), key.scopes());
    }
}
