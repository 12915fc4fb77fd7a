package countinghouse.onboarding;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** What underwriters and the applicant write to each other about an application. What was sent never changes. */
public interface Correspondence {
    int LONGEST_SUBJECT = 120;
    int LONGEST_TEXT = 4000;
    int LONGEST_REPLY = 2000;
    /** As often as an applicant may answer one letter of ours. */
    int MOST_REPLIES = 10;

    /**
     * To whom a letter would go, and the templates filled in, in that person's language. What only the writer knows stays a place in braces.
     *
     * @param language in which the templates are called, as the writer reads it
     */
    LetterDesk desk(Caller underwriter, String language);

    /**
     * Sends a letter by mail and puts it before the applicant, in one transaction with its record.
     *
     * @throws countinghouse.kernel.Refusal letter.subject, letter.text: missing, too long, or with characters that nobody sees;
     *     letter.place: a place in braces is not filled in; letter.link: a link that does not lead to the application; letter.card;
     *     letter.nobody: the applicant's account is gone; letter.draft: it was not submitted yet; letter.sent: another one under this key
     */
    LetterView send(Caller underwriter, SendLetter letter);

    /**
     * An answer to our latest letter.
     *
     * @param key as in {@link SendLetter}
     * @throws countinghouse.kernel.Refusal reply.text, letter.card, letter.sent; reply.nothing: we have not written;
     *     reply.most: {@link #MOST_REPLIES} since our latest one
     */
    LetterView reply(Caller applicant, String key, String text);

    /** Oldest first. */
    List<LetterView> letters(Caller caller);

    /** @param language of the drafts, {@code en} or {@code zh-CN} */
    record LetterDesk(String addressee, String language, List<Draft> drafts) implements Serializable {}

    record Draft(String template, String title, String subject, String text) implements Serializable {}

    /** @param key of the writer's making, 8 to 64 letters, digits and dashes: the same key is one letter, however often it is sent */
    record SendLetter(String key, String template, String subject, String text) implements Serializable {}

    /**
     * @param fromUs or else from the applicant
     * @param subject empty in an answer
     */
    record LetterView(String id, boolean fromUs, String author, Instant at, String subject, String text)
            implements Serializable {}
}
