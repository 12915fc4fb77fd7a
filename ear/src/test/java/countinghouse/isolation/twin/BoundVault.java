package countinghouse.isolation.twin;

import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Vault;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Callable;

/** The vault, each call in a transaction of the tenant whose value it is. */
public record BoundVault(Vault vault, TenantEntityManager tenants, UserTransaction transaction) {

    byte[] open(Vault.Place place, byte[] sealed) throws Exception {
        return in(place, () -> vault.open(place, sealed));
    }

    byte[] seal(Vault.Place place, byte[] plain) {
        try {
            return in(place, () -> vault.seal(place, plain));
        } catch (Exception e) {
            throw new IllegalStateException("the twin's value at " + place + " cannot be sealed", e);
        }
    }

    private byte[] in(Vault.Place place, Callable<byte[]> work) throws Exception {
        transaction.begin();
        boolean well = false;
        try {
            tenants.bind(Caller.system(place.tenant(), "isolation"));
            byte[] bytes = work.call();
            well = true;
            return bytes;
        } finally {
            if (well) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        }
    }
}
