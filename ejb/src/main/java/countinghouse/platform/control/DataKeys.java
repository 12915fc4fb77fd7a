package countinghouse.platform.control;

import countinghouse.kernel.Ids;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Vault.DataClass;
import countinghouse.platform.gateway.KeyManagement;
import countinghouse.platform.sql.DataKeyTable;
import countinghouse.platform.sql.DataKeyTable.DataKey;
import countinghouse.platform.sql.DataKeyTable.Named;
import countinghouse.platform.sql.KeyRotationTable;
import countinghouse.platform.sql.KeyRotationTable.Rotation;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Data keys, unwrapped: a bounded number of them is kept in memory. Which one is active is asked of the database at each sealing. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DataKeys {
    static final String SEAL = "SEAL";
    static final String INDEX = "INDEX";
    private static final int KEPT = 4_000;
    private static final int TRIES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private DataKeyTable table;

    @Inject
    private KeyRotationTable rotations;

    @Inject
    private KeyManagement management;

    private final Recent<String, Unwrapped> byId = new Recent<>(KEPT);
    private final Recent<Owner, String> active = new Recent<>(KEPT);

    private record Owner(TenantId tenant, String dataClass, String purpose) {}

    /** A data key ready for use. */
    public record Unwrapped(Named named, SecretKey key) {}

    /** The active key of the class, made when there is none; it stays active to the end of the caller's transaction. */
    public Unwrapped forSealing(TenantId tenant, DataClass dataClass) {
        Owner owner = new Owner(tenant, dataClass.name(), SEAL);
        for (int tries = 0; tries < TRIES; tries++) {
            Unwrapped key = activeOf(owner);
            if (table.hold(tenant, key.named().id())) {
                return key;
            }
            active.forget(owner);
        }
        throw new IllegalStateException("no data key of " + tenant + " stays active");
    }

    public Unwrapped forIndex(TenantId tenant, DataClass dataClass) {
        return activeOf(new Owner(tenant, dataClass.name(), INDEX));
    }

    /** @throws IllegalStateException when the tenant has no such key */
    public Unwrapped byId(TenantId tenant, String id) {
        Unwrapped known = byId.get(id);
        if (known == null) {
            known = keep(table.find(tenant, id)
                    .orElseThrow(() -> new IllegalStateException("the tenant has no data key " + id)));
        }
        if (!known.named().tenant().equals(tenant)) {
            throw new IllegalStateException("the tenant has no data key " + id);
        }
        return known;
    }

    /** The next version of a key, new and wrapped; it is not stored yet. */
    public DataKey following(DataKey old) {
        Named named = old.named();
        return made(new Owner(named.tenant(), named.dataClass(), named.purpose()), old.version() + 1);
    }

    public void forget(String id) {
        byId.forget(id);
    }

    private Unwrapped activeOf(Owner owner) {
        String id = active.get(owner);
        if (id != null) {
            return byId(owner.tenant(), id);
        }
        DataKey key = stored(owner);
        if (key == null) {
            // made while a rotation is open: it need not be renewed by it
            table.add(made(owner, 1), rotations.open().map(Rotation::id).orElse(""));
            key = stored(owner);
        }
        if (key == null) {
            throw new IllegalStateException("no data key of " + owner.tenant() + " could be stored");
        }
        active.put(owner, key.id());
        return keep(key);
    }

    private @Nullable DataKey stored(Owner owner) {
        return table.current(owner.tenant(), owner.dataClass(), owner.purpose()).orElse(null);
    }

    private DataKey made(Owner owner, int version) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        Named named = new Named(owner.tenant(), Ids.next("dky"), owner.dataClass(), owner.purpose());
        String master = management.currentKeyId();
        return new DataKey(named, version, "ACTIVE", master, management.wrap(master, key, named.context()));
    }

    private Unwrapped keep(DataKey key) {
        byte[] plain =
                management.unwrap(key.masterKeyId(), key.wrapped(), key.named().context());
        Unwrapped unwrapped = new Unwrapped(key.named(), new SecretKeySpec(plain, "AES"));
        byId.put(key.id(), unwrapped);
        return unwrapped;
    }
}
