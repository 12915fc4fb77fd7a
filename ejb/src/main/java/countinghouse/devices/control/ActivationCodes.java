package countinghouse.devices.control;

import countinghouse.devices.Devices.Activation;
import countinghouse.devices.entity.DeviceUnit;
import countinghouse.devices.entity.Terminal;
import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.platform.TenantEntityManager;
import countinghouse.security.Keys;
import countinghouse.tenancy.MerchantView;
import countinghouse.tenancy.StoreView;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** One-time codes and what follows when one is right. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ActivationCodes {
    private static final char[] CLEAR_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private ActivationMail mail;

    @Inject
    private Keys keys;

    @Inject
    private Tenancy tenancy;

    @Inject
    private ActivationTrail trail;

    @Inject
    private Clock clock;

    public void send(Caller caller, String terminalId) {
        Terminal terminal = tenants.bind(caller).find(Terminal.class, terminalId);
        if (terminal == null) {
            throw Refusal.notFound("terminal");
        }
        if (!terminal.awaitsActivation()) {
            throw Refusal.conflict("terminal.state");
        }
        String code = newCode();
        terminal.expectCode(CodeHash.of(terminalId, code));
        mail.send(caller, terminal.serial(), code);
        trail.codeSent(caller, terminalId);
    }

    /** The tenant that holds a serial. */
    public Optional<TenantId> holderOf(String serial) {
        return Optional.ofNullable(tenants.platform().find(DeviceUnit.class, serial))
                .map(DeviceUnit::holder)
                .map(TenantId::new);
    }

    /** Empty when the code is wrong; the try is counted either way. */
    public Optional<Activation> tryCode(Caller system, String serial, String code) {
        Optional<Terminal> found = tenants.bind(system)
                .createNamedQuery("Terminal.bySerial", Terminal.class)
                .setParameter("serial", serial)
                .getResultStream()
                .findFirst();
        if (found.isEmpty() || !found.get().accepts(CodeHash.of(found.get().id(), code))) {
            return Optional.empty();
        }
        Terminal terminal = found.get();
        MerchantView merchant = tenancy.merchant(system);
        StoreView store = tenancy.stores(system).getFirst();
        String till = store.tills().getFirst().id();
        terminal.activate(till, clock.instant());
        Keys.IssueKey key = new Keys.IssueKey(
                terminal.id(),
                "terminal " + serial,
                Role.TERMINAL,
                Set.of("sales:write", "sales:read", "catalog:read"));
        String secret = keys.issue(system, key);
        trail.activated(system, terminal);
        String name = Optional.ofNullable(merchant.tradingName()).orElse("");
        return Optional.of(new Activation(terminal.id(), secret, store.id(), till, name, merchant.currency()));
    }

    private static String newCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(CLEAR_LETTERS[RANDOM.nextInt(CLEAR_LETTERS.length)]);
        }
        return code.toString();
    }
}
