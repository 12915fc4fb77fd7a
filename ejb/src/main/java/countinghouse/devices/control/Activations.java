package countinghouse.devices.control;

import countinghouse.devices.Devices.Activation;
import countinghouse.devices.Devices.TerminalView;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Activation: which tenant a serial belongs to is looked up first, then the code is tried in a transaction bound to it. */
@Stateless
public class Activations {
    @Inject
    private ActivationCodes codes;

    public void sendCode(Caller caller, String terminalId) {
        codes.send(caller, terminalId);
    }

    public List<TerminalView> terminals(Caller caller) {
        return codes.terminals(caller);
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Activation activate(String serial, String code) {
        String normal = serial.strip().toUpperCase(Locale.ROOT);
        return codes.holderOf(normal)
                .flatMap(tenant -> codes.tryCode(Caller.system(tenant, "activation"), normal, code.strip()))
                .orElseThrow(() -> Refusal.invalid("activation.refused"));
    }
}
