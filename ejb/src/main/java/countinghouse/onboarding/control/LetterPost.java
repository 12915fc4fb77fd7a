package countinghouse.onboarding.control;

import countinghouse.onboarding.Correspondence.LetterView;
import countinghouse.platform.Caller;
import countinghouse.platform.Notifications;
import countinghouse.security.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** What is told of a letter: the mail itself, and a line in the timeline, which says nothing of the words. */
@ApplicationScoped
public class LetterPost {
    @Inject
    private Notifications notifications;

    @Inject
    private Timeline timeline;

    public void send(Caller underwriter, People.Contact to, String number, LetterView letter) {
        Map<String, String> words = Map.of(
                "subject",
                letter.subject(),
                "text",
                letter.text(),
                "by",
                letter.author(),
                "number",
                number,
                "link",
                LetterDrafts.link());
        notifications.send(underwriter, new Notifications.Mail(to.email(), to.locale(), "letter", words));
        timeline.add(underwriter, "LETTER", Map.of("by", letter.author()));
    }

    public void answered(Caller applicant) {
        timeline.add(applicant, "LETTER_ANSWERED", Map.of());
    }
}
