package countinghouse.web.open;

import countinghouse.platform.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What only a demonstration shows: the page of the sandbox that stands in for a mailbox. Absent in production. */
@Named
@RequestScoped
public class Demo {
    public boolean isOn() {
        return Settings.optional("SANDBOX_URL") != null;
    }

    public @Nullable String getMailbox() {
        String sandbox = Settings.optional("SANDBOX_URL");
        return sandbox == null ? null : sandbox + "/mailbox";
    }
}
