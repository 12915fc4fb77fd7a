package countinghouse.devices.control;

import countinghouse.devices.Checklist;
import countinghouse.devices.entity.Terminal;
import countinghouse.devices.entity.TerminalCheck;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;

/** Checklists, item by item. */
@Stateless
@Local(Checklist.class)
public class ChecklistBean implements Checklist {
    private static final int LONGEST_PROBLEM = 200;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private CheckRows rows;

    @Inject
    private ActivationTrail trail;

    @Inject
    private Clock clock;

    @Override
    public List<CheckView> of(Caller caller, String terminalId) {
        caller.require(Permission.TERMINALS_READ, Permission.ORDER_READ, Permission.TERMINALS_REPORT);
        return rows.of(caller, terminalId).stream().map(TerminalCheck::view).toList();
    }

    @Override
    public List<CheckView> report(Caller caller, Report report) {
        caller.require(Permission.TERMINALS_REPORT, Permission.TERMINALS_ACTIVATE);
        if (report.item().isOfMoney()) {
            throw Refusal.invalid("check.item");
        }
        return came(caller, report);
    }

    @Override
    public List<CheckView> tried(Caller system, Report report) {
        return came(system.requireSystem(), report);
    }

    private List<CheckView> came(Caller caller, Report report) {
        // Locked, so that of two items at once the later one sees that all are done.
        Terminal terminal =
                tenants.bind(caller).find(Terminal.class, report.terminalId(), LockModeType.PESSIMISTIC_WRITE);
        if (terminal == null) {
            throw Refusal.notFound("terminal");
        }
        if (!terminal.isInUse()) {
            throw Refusal.conflict("terminal.state");
        }
        String problem = report.problem().strip();
        if (problem.length() > LONGEST_PROBLEM) {
            throw Refusal.invalid("check.problem");
        }
        List<TerminalCheck> items = rows.of(caller, terminal.id());
        TerminalCheck item = items.stream()
                .filter(check -> check.item() == report.item())
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("check.item"));
        item.came(report.passed(), problem, caller.name(), clock.instant());
        trail.checked(caller, terminal, report);
        if (items.stream().allMatch(TerminalCheck::isPassed) && terminal.ready(clock.instant())) {
            trail.ready(caller, terminal);
        }
        return items.stream().map(TerminalCheck::view).toList();
    }
}
