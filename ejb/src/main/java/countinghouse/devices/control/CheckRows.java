package countinghouse.devices.control;

import countinghouse.devices.Checklist.Item;
import countinghouse.devices.entity.Terminal;
import countinghouse.devices.entity.TerminalCheck;
import countinghouse.kernel.Ids;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** The rows of checklists. */
@Stateless
public class CheckRows {
    @Inject
    private TenantEntityManager tenants;

    /** What the model must be able to do is due. */
    public void begin(Caller system, Terminal terminal) {
        for (Item item : Models.items(terminal.model())) {
            tenants.bind(system).persist(new TerminalCheck(Ids.next("chk"), terminal.id(), item));
        }
    }

    public List<TerminalCheck> of(Caller caller, String terminalId) {
        return tenants.bind(caller)
                .createNamedQuery("TerminalCheck.ofTerminal", TerminalCheck.class)
                .setParameter("terminal", terminalId)
                .getResultStream()
                .sorted(Comparator.comparing(TerminalCheck::item))
                .toList();
    }
}
