package countinghouse.web.staff;

import countinghouse.underwriting.Conditions;
import countinghouse.web.Format;
import countinghouse.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** The conditions of an approval in one line of the reader's language. */
@Named
@RequestScoped
public class ConditionWords {
    @Inject
    private Texts texts;

    @Inject
    private Format format;

    /** @param currency of the cap */
    public String say(Conditions c, String currency) {
        return texts.fill(
                c.reservePercent() == 0 ? "case.conditions-free" : "case.conditions",
                Map.of(
                        "reserve", Integer.toString(c.reservePercent()),
                        "days", Integer.toString(c.reserveDays()),
                        "cap", c.monthlyCap() == 0 ? "–" : format.round(c.monthlyCap(), currency),
                        "delay", Integer.toString(c.payoutDelayDays()),
                        "plan", texts.sayOr("plan." + c.pricePlan(), c.pricePlan())));
    }
}
