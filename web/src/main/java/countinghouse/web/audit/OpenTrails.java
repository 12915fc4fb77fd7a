package countinghouse.web.audit;

import countinghouse.backoffice.Backoffice;
import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The merchants whose trail was opened in this session, each with a recorded reason. */
@SessionScoped
public class OpenTrails implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Backoffice backoffice;

    private final Set<String> opened = ConcurrentHashMap.newKeySet();

    public void open(Caller auditor, String merchant, String reason) {
        opened.add(
                String.valueOf(backoffice.openTrail(auditor, merchant, reason).tenantId()));
    }

    public boolean has(String merchant) {
        return opened.contains(merchant);
    }

    /**
     * The auditor in an opened merchant, or on the platform where none is asked for.
     *
     * @throws Refusal forbidden, for one that was not opened
     */
    public Caller caller(Caller auditor, @Nullable String merchant) {
        if (merchant == null || merchant.isBlank()) {
            return auditor;
        }
        if (!opened.contains(merchant)) {
            throw Refusal.forbidden();
        }
        return auditor.in(new TenantId(merchant));
    }
}
