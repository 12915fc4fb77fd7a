package countinghouse.web;

import jakarta.enterprise.context.RequestScoped;
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

    public @Nullable String getText() {
        return text;
    }
}
