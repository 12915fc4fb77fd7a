package countinghouse.platform.control;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.KeysChanged;
import countinghouse.platform.Vault;
import countinghouse.platform.Vault.Place;
import countinghouse.platform.gateway.KeyManagement;
import countinghouse.platform.sql.DataKeyTable;
import countinghouse.platform.sql.DataKeyTable.DataKey;
import countinghouse.platform.sql.KeyRotationTable;
import countinghouse.platform.sql.KeyRotationTable.Rotation;
import countinghouse.platform.sql.SealedColumn;
import countinghouse.platform.sql.SealedValues;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** The transactions of a rotation, each of them small and harmless to repeat. One holds one key at most, so none waits in a circle with others. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RotationSteps {
    private static final TenantId PLATFORM = new TenantId(Caller.PLATFORM);

    @Inject
    private DataKeyTable keys;

    @Inject
    private KeyRotationTable rotations;

    @Inject
    private SealedValues values;

    @Inject
    private DataKeys unwrapped;

    @Inject
    private RotationTools tools;

    /** Wraps a data key by the present master key. */
    public void rewrap(DataKey key) {
        KeyManagement management = tools.management();
        String master = management.currentKeyId();
        String context = key.named().context();
        byte[] plain = management.unwrap(key.masterKeyId(), key.wrapped(), context);
        if (keys.rewrap(key, master, management.wrap(master, plain, context))) {
            tell(
                    key.named().tenant(),
                    new KeysChanged(
                            key.id(), "data-key.rewrapped", Map.of("from", key.masterKeyId(), "masterKey", master)));
        }
    }

    /** A new version takes the place of an active key. */
    public void renew(DataKey old, String rotation) {
        DataKey next = unwrapped.following(old);
        if (keys.supersede(old, next, rotation)) {
            tell(
                    old.named().tenant(),
                    new KeysChanged(
                            next.id(),
                            "data-key.renewed",
                            Map.of(
                                    "class", next.named().dataClass(),
                                    "version", Integer.toString(next.version()),
                                    "before", old.id(),
                                    "rotation", rotation)));
        }
    }

    /**
     * Seals one value anew.
     *
     * @return whether it needed to be
     */
    public boolean reseal(TenantId tenant, SealedColumn column, String row) {
        Optional<SealedValues.Value> found = values.lock(tenant, column, row);
        if (found.isEmpty()) {
            return false;
        }
        SealedValues.Value value = found.get();
        Vault.DataClass dataClass = Vault.DataClass.valueOf(value.dataClass());
        Place place = new Place(tenant, dataClass, column.table(), column.column(), row);
        Vault vault = tools.vault();
        byte[] anew = vault.seal(place, vault.open(place, value.sealed()));
        values.write(tenant, column, row, anew);
        return true;
    }

    /**
     * Marks a key that nothing is sealed by any more.
     *
     * @return whether it is retired; false when a value still needs it
     */
    public boolean retire(DataKey key) {
        TenantId tenant = key.named().tenant();
        if (!keys.retire(key)) {
            return true;
        }
        if (values.under(tenant, key.id()) > 0) {
            tools.undo();
            return false;
        }
        unwrapped.forget(key.id());
        tell(
                tenant,
                new KeysChanged(
                        key.id(),
                        "data-key.retired",
                        Map.of(
                                "class", key.named().dataClass(),
                                "version", Integer.toString(key.version()))));
        return true;
    }

    public void begin(Rotation rotation) {
        if (rotations.begin(rotation.id())) {
            tell(
                    PLATFORM,
                    new KeysChanged(
                            rotation.id(), "key-rotation.began", Map.of("requestedBy", rotation.requestedBy())));
        }
    }

    public void finish(Rotation rotation) {
        if (rotations.finish(rotation.id())) {
            tell(PLATFORM, new KeysChanged(rotation.id(), "key-rotation.finished", Map.of()));
        }
    }

    private void tell(TenantId tenant, KeysChanged event) {
        tools.outbox().publish(Caller.system(tenant, "keys"), event);
    }
}
