package countinghouse.devices.control;

import countinghouse.devices.Devices.Activation;
import countinghouse.devices.Devices.TerminalView;
import countinghouse.devices.entity.DeviceUnit;
import countinghouse.devices.entity.Terminal;
import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

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
    private HeldUnits held;

    @Inject
    private Commissioning commissioning;

    @Inject
    private ActivationTrail trail;

    @Inject
    private Tenancy tenancy;

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
        return held.live(system, serial)
                .filter(terminal -> terminal.accepts(CodeHash.of(terminal.id(), code)))
                .map(terminal -> commission(system, terminal));
    }

    private Activation commission(Caller system, Terminal terminal) {
        tenancy.requireNotSuspended(system);
        tenancy.requireSigned(system);
        return commissioning.commission(system, terminal);
    }

    public List<TerminalView> terminals(Caller caller) {
        return tenants.bind(caller).createNamedQuery("Terminal.all", Terminal.class).getResultList().stream()
                .map(Terminal::view)
                .toList();
    }

    private static String newCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(CLEAR_LETTERS[RANDOM.nextInt(CLEAR_LETTERS.length)]);
        }
        return code.toString();
    }
}
