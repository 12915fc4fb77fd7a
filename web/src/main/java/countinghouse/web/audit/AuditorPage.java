package countinghouse.web.audit;

import countinghouse.audit.Audit;
import countinghouse.backoffice.Backoffice;
import countinghouse.backoffice.Backoffice.Audited;
import countinghouse.web.Session;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The auditor's view: the platform's own trail, or a merchant's that was opened with a reason. Lives with its view: the form that asks for the
 * reason is there only while a merchant is known, also when it is sent.
 */
@Named
@ViewScoped
public class AuditorPage extends TrailView {
    private static final long serialVersionUID = 1L;

    @Inject
    private Audit audit;

    @Inject
    private Backoffice backoffice;

    @Inject
    private OpenTrails opened;

    @Inject
    private Session session;

    @Inject
    private Clock clock;

    private @Nullable String search;
    private @Nullable String merchant;
    private @Nullable String reason;
    private List<Audited> found = List.of();

    public void load() {
        String asked = search;
        found = asked == null || asked.isBlank() ? List.of() : backoffice.audited(session.onPlatform(), asked);
        if (!isReasonNeeded()) {
            read(audit, opened.caller(session.onPlatform(), merchant), clock, session.zone());
        }
    }

    /** Writes the reason into the merchant's trail, then shows it. */
    public String open() {
        opened.open(session.onPlatform(), String.valueOf(merchant), reason == null ? "" : reason);
        return "/audit/trail.xhtml?faces-redirect=true&merchant=" + merchant;
    }

    /** A merchant is asked for, whose trail has not been opened in this session. */
    public boolean isReasonNeeded() {
        return isOfMerchant() && !opened.has(String.valueOf(merchant));
    }

    public boolean isOfMerchant() {
        String asked = merchant;
        return asked != null && asked.matches("mer_[A-Za-z0-9_]{1,40}");
    }

    public List<Audited> getFound() {
        return found;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    public @Nullable String getMerchant() {
        return merchant;
    }

    public void setMerchant(@Nullable String merchant) {
        this.merchant = merchant;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
