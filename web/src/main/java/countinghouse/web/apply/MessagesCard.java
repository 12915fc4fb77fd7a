package countinghouse.web.apply;

import countinghouse.onboarding.Correspondence;
import countinghouse.onboarding.Correspondence.LetterView;
import countinghouse.platform.Permission;
import countinghouse.web.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
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
    private @Nullable String key;
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

    public String reply() {
        correspondence.reply(session.caller(), getKey(), text);
        return "/apply/track.xhtml?faces-redirect=true";
    }

    /** Of what stood last when the form was shown: there is one answer to that, whatever is clicked twice or typed in another tab. */
    public String getKey() {
        String shown = key;
        if (shown != null) {
            return shown;
        }
        String last =
                getLetters().isEmpty() ? "nothing" : getLetters().getFirst().id();
        return "after-" + last.replace('_', '-');
    }

    public void setKey(@Nullable String key) {
        this.key = key;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }
}
