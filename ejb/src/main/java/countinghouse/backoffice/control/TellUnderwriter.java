package countinghouse.backoffice.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import countinghouse.platform.Notifications;
import countinghouse.platform.Settings;
import countinghouse.security.People.Contact;
import countinghouse.underwriting.CaseView;
import countinghouse.underwriting.CorrectionAnswered;
import countinghouse.underwriting.Underwriting;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** Mails the owner of a case what the applicant said to a correction. */
@Stateless
@Local(EventListener.class)
public class TellUnderwriter implements EventListener {
    @Inject
    private Underwriting underwriting;

    @Inject
    private CaseOwner owner;

    @Inject
    private Notifications notifications;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(CorrectionAnswered.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        if (event instanceof CorrectionAnswered answered) {
            CaseView view = underwriting.caseOf(caller, answered.caseId());
            String person = view.ownerId();
            if (person != null) {
                String template = answered.agreed() ? "correction-agreed" : "correction-refused";
                owner.contact(person).ifPresent(contact -> tell(caller, contact, view, template));
            }
        }
    }

    private void tell(Caller caller, Contact person, CaseView view, String template) {
        Map<String, String> words = Map.of(
                "name",
                person.name(),
                "number",
                view.number(),
                "link",
                Settings.required("PUBLIC_URL") + "/underwriting/case.xhtml?id=" + view.id());
        notifications.send(caller, new Notifications.Mail(person.email(), person.locale(), template, words));
    }
}
