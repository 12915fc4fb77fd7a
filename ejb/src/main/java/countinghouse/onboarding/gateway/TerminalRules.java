package countinghouse.onboarding.gateway;

import countinghouse.devices.Devices.TerminalModel;
import countinghouse.onboarding.TerminalAdvice;
import countinghouse.onboarding.TerminalNeeds;
import java.util.List;

/** The tables by which terminals are recommended. */
public interface TerminalRules {
    /** @param mcc the empty string while the kind of trade is not known */
    TerminalNeeds usual(String country, String mcc);

    /** @param models on offer */
    TerminalAdvice advise(TerminalNeeds needs, List<TerminalModel> models);
}
