package countinghouse.backoffice.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Notifications;
import countinghouse.platform.Settings;
import countinghouse.security.People.Contact;
import countinghouse.underwriting.Decisions;
import countinghouse.underwriting.Underwriting;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** The case changes hands and the mail is queued in one transaction, which is the merchant's. */
@Stateless
public class Assigning {
    @Inject
    private Decisions decisions;

    @Inject
    private Underwriting underwriting;

    @Inject
    private Notifications notifications;

    public void assign(Caller senior, String caseId, Contact person) {
        decisions.assign(senior, caseId, person.userId(), person.name());
        if (person.userId().equals(senior.actor())) {
            return;
        }
        Map<String, String> words = Map.of(
                "name",
                person.name(),
                "by",
                senior.name(),
                "number",
                underwriting.caseOf(senior, caseId).number(),
                "link",
                Settings.required("PUBLIC_URL") + "/underwriting/case.xhtml?id=" + caseId);
        notifications.send(senior, new Notifications.Mail(person.email(), person.locale(), "case-assigned", words));
    }
}
