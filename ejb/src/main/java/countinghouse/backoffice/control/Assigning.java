package countinghouse.backoffice.control;

import countinghouse.backoffice.control.CaseMail.CaseName;
import countinghouse.platform.Caller;
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
    private CaseMail mail;

    public void assign(Caller senior, String caseId, Contact person) {
        decisions.assign(senior, caseId, person.userId(), person.name());
        if (person.userId().equals(senior.actor())) {
            return;
        }
        String number = underwriting.caseOf(senior, caseId).number();
        mail.send(senior, person, new CaseName(caseId, number), "case-assigned", Map.of("by", senior.name()));
    }
}
