package countinghouse.onboarding.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Refusal;
import countinghouse.kernel.Tokens;
import countinghouse.onboarding.OwnerLinkSent;
import countinghouse.onboarding.entity.OwnerApplication;
import countinghouse.platform.Caller;
import countinghouse.platform.Notifications;
import countinghouse.platform.Outbox;
import countinghouse.platform.Settings;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.Underwriting;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** Mail to a company's people: the company's name, a fresh link, which ends the one before, and nothing else of it. */
@Stateless
public class OwnerMail {
    /** Of one person, over all times that they are asked. */
    private static final int MOST_LINKS = 12;

    @Inject
    private OwnerDesk desk;

    @Inject
    private Underwriting underwriting;

    @Inject
    private Notifications notifications;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** By the process. @throws Refusal owner.links */
    public void link(Caller system, OwnerApplication row, String template) {
        link(system, row, template, false);
    }

    /** By a person's wish. @throws Refusal owner.links */
    public void linkAnew(Caller caller, OwnerApplication row) {
        link(caller, row, "owner-link", true);
    }

    private void link(Caller caller, OwnerApplication row, String template, boolean anew) {
        if (row.links() >= MOST_LINKS) {
            throw Refusal.conflict("owner.links");
        }
        String token = Tokens.fresh();
        row.invite(Tokens.hash(token), clock.instant());
        audit.record(caller, "owner.link-sent", row.id(), Map.of());
        FactSection.Stake person = desk.person(caller, row);
        Map<String, String> words = Map.of(
                "name", person.fullName(),
                "company", company(caller, row.applicationId()),
                "link", Settings.required("PUBLIC_URL") + "/owner.xhtml?token=" + token);
        notifications.send(caller, new Notifications.Mail(person.email(), row.locale(), template, words));
        outbox.publish(caller, new OwnerLinkSent(row.id(), anew));
    }

    public String company(Caller caller, String applicationId) {
        FactSection.Business business = underwriting.business(caller, applicationId);
        return business == null ? "" : business.legalName();
    }
}
