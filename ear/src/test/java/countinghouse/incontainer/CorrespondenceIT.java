package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.backoffice.Backoffice;
import countinghouse.onboarding.Correspondence;
import countinghouse.onboarding.Correspondence.Draft;
import countinghouse.onboarding.Correspondence.LetterDesk;
import countinghouse.onboarding.Correspondence.LetterView;
import countinghouse.onboarding.Correspondence.SendLetter;
import countinghouse.onboarding.Onboarding;
import countinghouse.onboarding.TimelineEntry;
import countinghouse.platform.Caller;
import countinghouse.platform.Settings;
import countinghouse.security.People;
import countinghouse.underwriting.Decisions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An underwriter writes to an applicant, who answers. */
class CorrespondenceIT extends InContainer {
    @Inject
    Correspondence correspondence;

    @Inject
    Onboarding onboarding;

    @Inject
    Backoffice backoffice;

    @Inject
    Decisions decisions;

    @Inject
    People people;

    @Inject
    Persons persons;

    @Inject
    Applicants applicants;

    @Inject
    Reviews reviews;

    @Test
    void a_letter_is_mailed_once_kept_sealed_and_answered() throws Exception {
        Rows rows = new Rows();
        Somebody colleague = persons.staff(rows);
        Applicant applicant = reviews.inReview(applicants.ready(rows));
        Caller bound = backoffice.openCase(people.current(colleague.id()).onPlatform(), applicant.application());

        LetterDesk desk = correspondence.desk(bound, "zh-CN");
        assertEquals("Grace Okafor", desk.addressee());
        assertEquals("en", desk.language());
        Draft draft = desk.drafts().get(1);
        assertEquals("说明延误", draft.title());
        assertTrue(draft.text().contains("Okafor Coffee"), draft.text());
        assertTrue(draft.text().contains(Settings.required("PUBLIC_URL") + "/apply/track.xhtml"), draft.text());
        String mark = "Patience " + UUID.randomUUID();
        SendLetter letter = letter(draft.subject(), draft.text() + "\n<b>" + mark + "</b>");
        LetterView sent = correspondence.send(bound, letter);
        assertEquals(sent, correspondence.send(bound, letter));
        assertEquals("letter.sent", refused(() -> correspondence.send(bound, again(letter, "Other words"))));
        Eventually.until("it is mailed", () -> Mailbox.holds(applicant.email(), mark));
        assertEquals(
                1,
                rows.count(
                        "SELECT COUNT(*) FROM mail_message WHERE tenant_id = ? AND template = 'letter'",
                        applicant.tenant()));
        assertFalse(rows.all(
                        "SELECT CONVERT(content USING latin1) FROM case_letter WHERE tenant_id = ?", applicant.tenant())
                .getFirst()
                .contains("Patience"));
        assertTrue(codes(applicant).contains("LETTER"));

        assertEquals(List.of(sent), correspondence.letters(applicant.caller()));
        String key = UUID.randomUUID().toString();
        LetterView answer = correspondence.reply(applicant.caller(), key, " We bake, too. ");
        assertEquals(answer, correspondence.reply(applicant.caller(), key, "We bake, too."));
        assertEquals(List.of(sent, answer), correspondence.letters(bound));
        assertFalse(answer.fromUs());
        assertTrue(codes(applicant).contains("LETTER_ANSWERED"));
        assertEquals(
                List.of("application.letter-answered", "application.letter-sent"),
                rows.all(
                        "SELECT action FROM audit_record WHERE tenant_id = ? AND action LIKE 'application.letter-%' ORDER BY action",
                        applicant.tenant()));
    }

    @Test
    void whoever_has_the_case_is_told_of_an_answer() throws Exception {
        Rows rows = new Rows();
        Somebody colleague = persons.staff(rows);
        Applicant applicant = reviews.inReview(applicants.ready(rows));
        Caller bound = backoffice.openCase(people.current(colleague.id()).onPlatform(), applicant.application());
        decisions.claim(bound, applicant.application());
        correspondence.send(bound, letter("A question", "What do you sell?"));
        correspondence.reply(applicant.caller(), UUID.randomUUID().toString(), "Coffee");
        Eventually.until("told by mail", () -> Mailbox.holds(colleague.email(), applicant.number()));
    }

    @Test
    void who_may_not_and_what_may_not_is_refused() throws Exception {
        Applicant applicant = reviews.inReview(applicants.ready(new Rows()));
        Caller bound = backoffice.openCase(Reviews.UNDERWRITER, applicant.application());
        assertEquals("forbidden", refused(() -> correspondence.send(applicant.caller(), letter("Hello", "Text"))));
        assertEquals("forbidden", refused(() -> correspondence.desk(applicant.caller(), "en")));
        assertEquals(
                "forbidden",
                refused(() -> correspondence.reply(bound, UUID.randomUUID().toString(), "Text")));
        assertEquals(
                "reply.nothing",
                refused(() -> correspondence.reply(
                        applicant.caller(), UUID.randomUUID().toString(), "Text")));
        assertEquals(
                "letter.subject",
                refused(() -> correspondence.send(bound, letter("Hello\r\nBcc: x@x.example", "Text"))));
        assertEquals("letter.link", refused(() -> correspondence.send(bound, letter("Hello", "https://evil.example"))));
        assertEquals("letter.card", refused(() -> correspondence.send(bound, letter("Hello", "4111 1111 1111 1111"))));
        assertEquals("letter.place", refused(() -> correspondence.send(bound, letter("Hello", "We ask {question}"))));
        assertEquals(List.of(), correspondence.letters(bound));
    }

    private static SendLetter letter(String subject, String text) {
        return new SendLetter(UUID.randomUUID().toString(), "delay", subject, text);
    }

    private static SendLetter again(SendLetter letter, String text) {
        return new SendLetter(letter.key(), letter.template(), letter.subject(), text);
    }

    private List<String> codes(Applicant applicant) {
        return onboarding.timeline(applicant.caller()).stream()
                .map(TimelineEntry::code)
                .toList();
    }
}
