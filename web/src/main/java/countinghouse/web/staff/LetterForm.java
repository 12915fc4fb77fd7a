package countinghouse.web.staff;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.Correspondence;
import countinghouse.onboarding.Correspondence.Draft;
import countinghouse.onboarding.Correspondence.LetterDesk;
import countinghouse.onboarding.Correspondence.LetterView;
import countinghouse.onboarding.Correspondence.SendLetter;
import countinghouse.web.Session;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letters between us and the applicant of the case that is open: picked, written, looked at, sent. */
@Named
@ViewScoped
public class LetterForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CasePage page;

    @Inject
    private Correspondence correspondence;

    @Inject
    private Session session;

    @Inject
    private Toast toast;

    private @Nullable List<LetterView> letters;
    private @Nullable LetterDesk desk;
    private String key = "";
    private String template = "";
    private String subject = "";
    private String text = "";
    private boolean looking;

    /** A fresh letter, with the first template in it. */
    public void begin() {
        LetterDesk opened = correspondence.desk(page.caller(), session.getLanguage());
        desk = opened;
        key = UUID.randomUUID().toString();
        looking = false;
        template = opened.drafts().isEmpty() ? "" : opened.drafts().getFirst().template();
        pick();
    }

    /** Takes the words of the template that is chosen. */
    public void pick() {
        getDrafts().stream()
                .filter(draft -> draft.template().equals(template))
                .findFirst()
                .ifPresent(draft -> {
                    subject = draft.subject();
                    text = draft.text();
                });
    }

    public void look() {
        looking = true;
    }

    public void write() {
        looking = false;
    }

    /** The key stays until it is sent, so that a second click sends nothing more. */
    public void send() {
        try {
            correspondence.send(page.caller(), new SendLetter(key, template, subject, text));
        } catch (Refusal refusal) {
            looking = false;
            throw refusal;
        }
        letters = null;
        page.refresh();
        toast.say("letter.sent", page.named());
    }

    /** Newest first. */
    public List<LetterView> getLetters() {
        List<LetterView> known = letters;
        if (known == null) {
            known = List.copyOf(correspondence.letters(page.caller()).reversed());
            letters = known;
        }
        return known;
    }

    public List<Draft> getDrafts() {
        LetterDesk opened = desk;
        return opened == null ? List.of() : opened.drafts();
    }

    public String getAddressee() {
        LetterDesk opened = desk;
        return opened == null ? "" : opened.addressee();
    }

    /** Whether the applicant reads another language than the writer. */
    public boolean isOtherLanguage() {
        LetterDesk opened = desk;
        return opened != null && opened.language().startsWith("zh") != session.isChinese();
    }

    public String getLanguage() {
        LetterDesk opened = desk;
        return opened == null ? "en" : opened.language();
    }

    public boolean isLooking() {
        return looking;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(@Nullable String template) {
        this.template = template == null ? "" : template;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject == null ? "" : subject;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }
}
