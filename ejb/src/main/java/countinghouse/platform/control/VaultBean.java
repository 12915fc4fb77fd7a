package countinghouse.platform.control;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Vault;
import countinghouse.platform.guard.TransactionTenant;
import countinghouse.platform.sql.SealedColumn;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;

/** Seals in the present form and opens both. */
@Singleton
@Local(Vault.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class VaultBean implements Vault {
    @Inject
    private DataKeys keys;

    private FirstFormat first = new FirstFormat(null);

    /** Not named like a method of the face: the container looks for it by its name. */
    @PostConstruct
    void readSettings() {
        first = FirstFormat.ofSettings();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public byte[] seal(Place place, byte[] plain) {
        SealedColumn.of(place.table(), place.column());
        DataKeys.Unwrapped key = keys.forSealing(place.tenant(), place.dataClass());
        return Envelope.seal(key.named().id(), key.key(), place, plain);
    }

    @Override
    public byte[] open(Place place, byte[] sealed) {
        if (sealed.length > 0 && sealed[0] == FirstFormat.FORMAT) {
            return first.open(place, sealed);
        }
        DataKeys.Unwrapped key = keys.byId(place.tenant(), Envelope.keyId(sealed));
        return Envelope.open(key.key(), place, sealed);
    }

    @Override
    public String blindIndex(TenantId tenant, DataClass dataClass, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.forIndex(tenant, dataClass).key());
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key is looked up in a transaction of the platform: a merchant's must not see it. */
    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<String> platformIndex(Caller system, DataClass dataClass, List<String> values) {
        system.requireSystem();
        Caller platform = Caller.system(new TenantId(Caller.PLATFORM), "vault");
        TransactionTenant.bind(platform);
        return values.stream()
                .map(value -> blindIndex(platform.tenant(), dataClass, value))
                .toList();
    }
}
