package countinghouse.onboarding.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.kernel.Tokens;
import countinghouse.onboarding.Resuming;
import countinghouse.onboarding.entity.ResumeLink;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.Settings;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Links to a step, for another device. One answer for every link that leads nowhere. */
@Stateless
@Local(Resuming.class)
public class ResumingBean implements Resuming {
    private static final Pattern STEP = Pattern.compile("[a-z]{1,20}");

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Applications applications;

    @Inject
    private ApplicantMail mail;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Override
    public Link link(Caller applicant, String step) {
        applicant.require(Permission.APPLICATION_EDIT);
        if (!STEP.matcher(step).matches()) {
            throw Refusal.invalid("resume.step");
        }
        String application = applications.own(applicant).id();
        String token = Tokens.fresh();
        ResumeLink row = row(applicant, Tokens.hash(token), step, clock.instant());
        String address = Settings.required("PUBLIC_URL") + "/apply/resume.xhtml?token=" + token;
        audit.record(applicant, "application.resume-link", application, Map.of("step", step));
        mail.sendTo(applicant, applicant.actor(), "resume", Map.of("link", address));
        return new Link(address, row.expiresAt());
    }

    @Override
    public String follow(Caller applicant, String token) {
        applicant.require(Permission.APPLICATION_EDIT);
        ResumeLink row = ofPerson(applicant);
        if (row == null || !row.use(Tokens.hash(token), clock.instant())) {
            throw Refusal.invalid("resume.link");
        }
        audit.record(
                applicant, "application.resumed", applications.own(applicant).id(), Map.of("step", row.step()));
        return row.step();
    }

    private ResumeLink row(Caller applicant, String hash, String step, Instant now) {
        ResumeLink known = ofPerson(applicant);
        ResumeLink row = known == null ? new ResumeLink(Ids.next("res"), applicant.actor()) : known;
        row.renew(hash, step, now);
        if (known == null) {
            tenants.bind(applicant).persist(row);
        }
        return row;
    }

    /** Locked, so that of two devices one is first. */
    private @Nullable ResumeLink ofPerson(Caller applicant) {
        EntityManager entities = tenants.bind(applicant);
        ResumeLink found = entities.createNamedQuery("ResumeLink.ofPerson", ResumeLink.class)
                .setParameter("person", applicant.actor())
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (found != null) {
            entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        }
        return found;
    }
}
