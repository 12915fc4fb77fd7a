package countinghouse.web.apply;

import countinghouse.onboarding.Correspondence;
import countinghouse.onboarding.Correspondence.LetterView;
import countinghouse.platform.Permission;
import countinghouse.web.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we wrote to the applicant, and the answer. Read afresh with each look, since news come while the page is open. */
@Named
@RequestScoped
public class MessagesCard {
    @Inject
    private Correspondence correspondence;

    @Inject
    private Session session;

    private @Nullable List<LetterView> letters;
    private String key = UUID.randomUUID().toString();
    private String text = "";

    /** Newest first. */
    public List<LetterView> getLetters() {
        List<LetterView> known = letters;
        if (known == null) {
            known = List.copyOf(correspondence.letters(session.caller()).reversed());
            letters = known;
        }
        return known;
    }

    public boolean isAnswerable() {
        return !getLetters().isEmpty() && session.caller().may(Permission.APPLICATION_EDIT);
    }

    /** The key is the form's, so that a second click answers nothing more. */
    public String reply() {
        correspondence.reply(session.caller(), key, text);
        return "/apply/track.xhtml?faces-redirect=true";
    }

    public String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = key == null ? "" : key;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }
}
