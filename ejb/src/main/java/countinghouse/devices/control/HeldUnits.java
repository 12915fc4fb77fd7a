package countinghouse.devices.control;

import countinghouse.devices.entity.DeviceUnit;
import countinghouse.devices.entity.Terminal;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Units by their serial: of the platform in one transaction, of the merchant that holds it in another. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HeldUnits {
    @Inject
    private TenantEntityManager tenants;

    public Optional<DeviceUnit> unit(String serial) {
        return Optional.ofNullable(tenants.platform().find(DeviceUnit.class, serial));
    }

    public @Nullable String orderOf(Caller bound, String serial) {
        return live(bound, serial).map(Terminal::orderId).orElse(null);
    }

    /** The terminal of this merchant that has the serial now. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<Terminal> live(Caller caller, String serial) {
        return tenants.bind(caller)
                .createNamedQuery("Terminal.bySerial", Terminal.class)
                .setParameter("serial", serial)
                .setParameter("returned", Terminal.State.RETURNED)
                .getResultStream()
                .findFirst();
    }
}
