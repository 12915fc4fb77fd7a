package countinghouse.backoffice.control;

import countinghouse.onboarding.ApplicantReplied;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import countinghouse.platform.Work;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** An answer of an applicant is news for whoever has the case. */
@Stateless
@Local(EventListener.class)
public class FollowAnswers implements EventListener {
    @Inject
    private Work work;

    @Inject
    private Clock clock;

    @Override
    public Set<Class<? extends Event>> listensTo() {
        return Set.of(ApplicantReplied.class);
    }

    @Override
    public void on(Caller caller, Event event) {
        work.queue(caller, TellOwner.KIND, event.subject(), clock.instant());
    }
}
