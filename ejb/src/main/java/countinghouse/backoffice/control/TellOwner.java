package countinghouse.backoffice.control;

import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Notifications;
import countinghouse.platform.Settings;
import countinghouse.platform.WorkHandler;
import countinghouse.security.People;
import countinghouse.security.People.Contact;
import countinghouse.underwriting.CaseView;
import countinghouse.underwriting.Underwriting;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Mails whoever has a case that its applicant has answered; nobody, while nobody has it. Work, and not a listener, because the owner stands
 * under the platform's tenant, and a transaction has one.
 */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TellOwner implements WorkHandler {
    static final String KIND = "letter-answered";

    private static final int TRIES = 10;

    @Inject
    private Underwriting underwriting;

    @Inject
    private People people;

    @Inject
    private Notifications notifications;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int maxTries() {
        return TRIES;
    }

    @Override
    public void perform(Caller caller, String caseId) {
        CaseView file;
        try {
            file = underwriting.caseOf(caller, caseId);
        } catch (Refusal gone) {
            return; // whoever asks again hears the same
        }
        Caller platform = Caller.system(new TenantId(Caller.PLATFORM), "backoffice");
        AssignmentsBean.each(role -> people.contacts(platform, role)).stream()
                .filter(contact -> contact.userId().equals(file.ownerId()))
                .forEach(owner -> notifications.send(caller, mail(owner, file)));
    }

    @Override
    public void giveUp(Caller caller, String caseId) {
        // the answer stands on the case's page all the same
    }

    private static Notifications.Mail mail(Contact owner, CaseView file) {
        Map<String, String> words = Map.of(
                "name",
                owner.name(),
                "number",
                file.number(),
                "link",
                Settings.required("PUBLIC_URL") + "/underwriting/case.xhtml?id=" + file.id());
        return new Notifications.Mail(owner.email(), owner.locale(), KIND, words);
    }
}
