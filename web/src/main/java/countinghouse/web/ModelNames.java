package countinghouse.web;

import countinghouse.devices.TerminalModels;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What terminals are called in the reader's language. In pages: {@code models.name(code)}. */
@Named("models")
@RequestScoped
public class ModelNames {
    @Inject
    private Session session;

    public String name(String code) {
        return TerminalModels.name(code).in(session.getLanguage());
    }
}
