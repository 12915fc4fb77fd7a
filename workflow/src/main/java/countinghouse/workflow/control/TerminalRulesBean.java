package countinghouse.workflow.control;

import countinghouse.devices.Devices.TerminalModel;
import countinghouse.onboarding.TerminalAdvice;
import countinghouse.onboarding.TerminalNeeds;
import countinghouse.onboarding.gateway.TerminalRules;
import countinghouse.platform.EngineDoor;
import countinghouse.workflow.delegates.TerminalTables;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.util.List;

/** Recommends terminals by the decision tables. They belong to no tenant, and what they are asked holds no id. */
@Stateless
@Local(TerminalRules.class)
public class TerminalRulesBean implements TerminalRules {
    @Inject
    TerminalTables tables;

    /** The engine finds its tables in the database. */
    @AroundInvoke
    Object openDoor(InvocationContext call) throws Exception {
        try (EngineDoor door = EngineDoor.open()) {
            return call.proceed();
        }
    }

    @Override
    public TerminalNeeds usual(String country, String mcc) {
        return tables.usual(country, mcc);
    }

    @Override
    public TerminalAdvice advise(TerminalNeeds needs, List<TerminalModel> models) {
        return tables.advise(needs, models);
    }
}
