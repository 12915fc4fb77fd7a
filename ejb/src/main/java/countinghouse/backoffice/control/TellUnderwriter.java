package countinghouse.backoffice.control;

import countinghouse.backoffice.Backoffice.QueueRow;
import countinghouse.backoffice.control.CaseMail.CaseName;
import countinghouse.backoffice.entity.QueueCase;
import countinghouse.backoffice.entity.RowKey;
import countinghouse.onboarding.ApplicantReplied;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import countinghouse.platform.TenantEntityManager;
import countinghouse.underwriting.CorrectionAnswered;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** Mails the owner of a case what its applicant answered; nobody, while nobody has it. */
@Stateless
@Local(EventListener.class)
public class TellUnderwriter implements EventListener {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Underwriters underwriters;

    @Inject
    private CaseMail mail;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(CorrectionAnswered.class, ApplicantReplied.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        switch (event) {
            case CorrectionAnswered answered ->
                tell(caller, answered.caseId(), answered.agreed() ? "correction-agreed" : "correction-refused");
            case ApplicantReplied replied -> tell(caller, replied.applicationId(), "letter-answered");
            default -> throw new IllegalArgumentException("not listened to: " + event);
        }
    }

    /** What was never sent has no row, and nobody who has it. */
    private void tell(Caller caller, String caseId, String template) {
        QueueCase found = tenants.bind(caller)
                .find(QueueCase.class, new RowKey(caseId, caller.tenant().value()));
        if (found == null) {
            return;
        }
        QueueRow row = found.row();
        String person = row.ownerId();
        if (person != null) {
            CaseName name = new CaseName(caseId, row.number());
            underwriters.find(person).ifPresent(owner -> mail.send(caller, owner, name, template, Map.of()));
        }
    }
}
