package countinghouse.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has just been done, in one line at the foot of the page. */
@Named
@RequestScoped
public class Toast {
    @Inject
    private Texts texts;

    private @Nullable String text;

    /** @param parameters fill the places of the sentence */
    public void say(String key, Map<String, String> parameters) {
        text = texts.fill(key, parameters);
    }

    /** While a click is taken in, the way back that an earlier answer has shown is still there to be clicked. */
    public boolean isShown() {
        return text != null || FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    public @Nullable String getText() {
        return text;
    }
}
