package countinghouse.platform.control;

import countinghouse.kernel.TenantId;
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
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One tenant's share of a rotation. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TenantRotation {
    private static final Logger LOG = Logger.getLogger(TenantRotation.class.getName());

    @Inject
    private RotationSteps steps;

    @Inject
    private DataKeyTable keys;

    @Inject
    private KeyRotationTable rotations;

    @Inject
    private SealedValues values;

    @Inject
    private KeyManagement management;

    /** @param unreadable values that do not open: reported, left as they are, and their key with them */
    public record Outcome(long resealed, long unreadable) {
        Outcome plus(Outcome other) {
            return new Outcome(resealed + other.resealed, unreadable + other.unreadable);
        }
    }

    /** Every data key of the tenant is to be wrapped by this master key. */
    public void rewrap(TenantId tenant, String master) {
        for (DataKey key : keys.due(tenant, master, "")) {
            if (!key.masterKeyId().equals(master)) {
                steps.rewrap(key);
            }
        }
    }

    public Outcome rotate(TenantId tenant, Rotation rotation) {
        for (DataKey key : due(tenant, rotation)) {
            if (key.state().equals("ACTIVE") && key.named().purpose().equals(DataKeys.SEAL)) {
                steps.renew(key, rotation.id());
            }
        }
        Outcome outcome = new Outcome(0, 0);
        for (SealedColumn column : SealedColumn.values()) {
            outcome = outcome.plus(reseal(tenant, column, rotation));
        }
        for (DataKey key : due(tenant, rotation)) {
            if (key.state().equals("OLD")) {
                steps.retire(key);
            }
        }
        return outcome;
    }

    private List<DataKey> due(TenantId tenant, Rotation rotation) {
        return keys.due(tenant, management.currentKeyId(), rotation.id());
    }

    private Outcome reseal(TenantId tenant, SealedColumn column, Rotation rotation) {
        Outcome outcome = new Outcome(0, 0);
        List<String> rows = values.stale(tenant, column, "");
        while (!rows.isEmpty()) {
            Outcome page = new Outcome(0, 0);
            for (String row : rows) {
                page = page.plus(resealed(tenant, column, row));
            }
            rotations.resealed(rotation.id(), page.resealed());
            outcome = outcome.plus(page);
            rows = values.stale(tenant, column, rows.getLast());
        }
        return outcome;
    }

    private Outcome resealed(TenantId tenant, SealedColumn column, String row) {
        try {
            return new Outcome(steps.reseal(tenant, column, row) ? 1 : 0, 0);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.SEVERE,
                    "keys: " + column.table() + "." + column.column() + " of " + row + " in " + tenant
                            + " cannot be sealed anew",
                    e);
            return new Outcome(0, 1);
        }
    }
}
