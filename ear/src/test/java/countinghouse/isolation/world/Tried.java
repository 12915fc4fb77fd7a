package countinghouse.isolation.world;

import countinghouse.devices.Checklist;
import countinghouse.devices.Checklist.CheckView;
import countinghouse.devices.Checklist.Report;
import countinghouse.payments.EntryMode;
import countinghouse.payments.Payments;
import countinghouse.payments.Trials;
import countinghouse.payments.Trials.RunTrial;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;

/** The checklist of a terminal, as the terminal walks it. */
@Dependent
public class Tried {
    private static final Payments.Card CARD = new Payments.Card("tok_visa_approved", EntryMode.CONTACTLESS, null);

    @Inject
    Checklist checklist;

    @Inject
    Trials trials;

    public void everything(String tenant, String terminalId) {
        walk(tenant, terminalId, true);
    }

    /** Everything but the printing, which fails. */
    public void withoutPaper(String tenant, String terminalId) {
        walk(tenant, terminalId, false);
    }

    private void walk(String tenant, String terminalId, boolean prints) {
        Caller terminal = new Caller(tenant, "key_test_terminal", "terminal", Set.of(Role.TERMINAL));
        for (CheckView check : checklist.of(terminal, terminalId)) {
            if (check.item().isOfMoney()) {
                boolean passed = trials.run(terminal, new RunTrial(terminalId, check.item(), CARD))
                        .passed();
                if (!passed) {
                    throw new IllegalStateException(check.item() + " did not pass");
                }
            } else {
                checklist.report(terminal, new Report(terminalId, check.item(), prints, prints ? "" : "No paper"));
            }
        }
    }
}
