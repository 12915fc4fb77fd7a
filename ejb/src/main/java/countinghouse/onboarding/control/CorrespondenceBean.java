package countinghouse.onboarding.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Refusal;
import countinghouse.onboarding.ApplicantReplied;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.Correspondence;
import countinghouse.onboarding.entity.Application;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.platform.Permission;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Letters: each is kept, told in the timeline, mailed and recorded in one transaction. */
@Stateless
@Local(Correspondence.class)
public class CorrespondenceBean implements Correspondence {
    @Inject
    private Letters letters;

    @Inject
    private LetterDrafts drafts;

    @Inject
    private LetterPost post;

    @Inject
    private Applications applications;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    @Override
    public LetterDesk desk(Caller underwriter, String language) {
        underwriter.require(Permission.CASE_CLAIM);
        return drafts.desk(underwriter, language);
    }

    @Override
    public LetterView send(Caller underwriter, SendLetter letter) {
        underwriter.require(Permission.CASE_CLAIM);
        String key = LetterRules.key(letter.key());
        String subject = LetterRules.subject(letter.subject());
        String text = LetterRules.text(letter.text(), LetterDrafts.link());
        Application application = applications.own(underwriter);
        if (application.state() == ApplicationState.DRAFT) {
            throw Refusal.conflict("letter.draft");
        }
        Optional<LetterView> before = letters.sent(underwriter, key, subject, text);
        if (before.isPresent()) {
            return before.get();
        }
        LetterView sent = letters.add(underwriter, application.id(), key, subject, text);
        String template = known(letter.template()) ? letter.template() : "free";
        audit.record(
                underwriter,
                "application.letter-sent",
                application.id(),
                Map.of("letter", sent.id(), "template", template));
        post.send(underwriter, drafts.addressee(underwriter, application), application.number(), sent);
        return sent;
    }

    @Override
    public LetterView reply(Caller applicant, String key, String text) {
        applicant.require(Permission.APPLICATION_EDIT);
        String said = LetterRules.reply(text);
        Application application = applications.own(applicant);
        Optional<LetterView> before = letters.sent(applicant, LetterRules.key(key), "", said);
        if (before.isPresent()) {
            return before.get();
        }
        requireTurn(letters.all(applicant));
        LetterView sent = letters.add(applicant, application.id(), key, "", said);
        audit.record(applicant, "application.letter-answered", application.id(), Map.of("letter", sent.id()));
        post.answered(applicant);
        outbox.publish(applicant, new ApplicantReplied(application.id()));
        return sent;
    }

    @Override
    public List<LetterView> letters(Caller caller) {
        caller.require(Permission.APPLICATION_READ, Permission.CASE_READ);
        return letters.all(caller);
    }

    /** Only to what we have written, and not without end. */
    static void requireTurn(List<LetterView> all) {
        long since =
                all.reversed().stream().takeWhile(letter -> !letter.fromUs()).count();
        if (since == all.size()) {
            throw Refusal.conflict("reply.nothing");
        }
        if (since >= MOST_REPLIES) {
            throw Refusal.conflict("reply.most");
        }
    }

    private static boolean known(String template) {
        return LetterTemplates.all().stream().anyMatch(each -> each.code().equals(template));
    }
}
