package countinghouse.platform.control;

import countinghouse.platform.gateway.KeyManagement;
import countinghouse.platform.gateway.KeyUnavailable;
import countinghouse.platform.sql.DataKeyTable.DataKey;
import countinghouse.platform.sql.KeyRotationTable;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;

/** Refuses the start when the keys do not fit the database: better no server than one that fails at the first document. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeystoreCheck {
    @Inject
    private KeyManagement management;

    @Inject
    private KeyRotationTable keys;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void check() {
        Set<String> present = management.keyIds();
        for (DataKey key : keys.samples()) {
            if (!present.contains(key.masterKeyId())) {
                throw new KeyUnavailable(
                        "The master key " + key.masterKeyId() + " is not in the keystore, which holds "
                                + String.join(", ", present)
                                + ". It has wrapped keys of this database: restore the keystore that held it (operator's guide, Keys).",
                        null);
            }
            management.unwrap(key.masterKeyId(), key.wrapped(), key.named().context());
        }
        if (keys.hasFirstForm() && !FirstFormat.ofSettings().canOpen()) {
            throw new KeyUnavailable(
                    "MASTER_KEY_FILE is missing, and values sealed with it are still stored: restore it from its backup (operator's guide, Keys).",
                    null);
        }
    }
}
