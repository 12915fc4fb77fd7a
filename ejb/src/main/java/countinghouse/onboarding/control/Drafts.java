package countinghouse.onboarding.control;

import countinghouse.onboarding.ApplicationExpired;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.entity.Application;
import countinghouse.onboarding.entity.ApplicationTransition;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.platform.Work;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Drafts that nobody goes on with: a reminder for each week, and after 30 days the end. */
@Stateless
public class Drafts {
    static final Duration WEEK = Duration.ofDays(7);
    static final Duration LIFE = Duration.ofDays(30);

    @Inject
    private Applications applications;

    @Inject
    private ApplicantMail mail;

    @Inject
    private Work work;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** @param subject the application and the number of the look */
    public void look(Caller system, String subject) {
        Application application = applications.own(system);
        if (application.state() != ApplicationState.DRAFT || !subject.startsWith(application.id() + ":")) {
            return;
        }
        Instant now = clock.instant();
        Duration idle = Duration.between(application.savedAt(), now);
        if (idle.compareTo(LIFE) >= 0) {
            applications.move(system, ApplicationTransition.EXPIRE);
            outbox.publish(system, new ApplicationExpired(application.id()));
            return;
        }
        if (idle.compareTo(WEEK) >= 0) {
            mail.send(system, "draft-reminder", Map.of());
        }
        int number = Integer.parseInt(subject.substring(application.id().length() + 1));
        Instant end = application.savedAt().plus(LIFE);
        Instant next = now.plus(WEEK).isBefore(end) ? now.plus(WEEK) : end;
        work.queue(system, WatchDraft.KIND, application.id() + ":" + (number + 1), next);
    }
}
