package countinghouse.web;

import countinghouse.security.SignedIn.Membership;
import countinghouse.tenancy.Tenancy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For a person who belongs to several merchants: in which of them they work now. */
@Named
@RequestScoped
public class MerchantSwitch {
    @Inject
    private Session session;

    @Inject
    private Tenancy tenancy;

    @Inject
    private ExternalContext external;

    private @Nullable String chosen;
    private @Nullable List<Choice> choices;

    /** A merchant by the name its customers know; empty while it applies. */
    public record Choice(String tenantId, String name) {}

    public boolean isShown() {
        return tenants().size() > 1;
    }

    public List<Choice> getChoices() {
        List<Choice> known = choices;
        if (known == null) {
            known = tenants().stream().map(this::choice).toList();
            choices = known;
        }
        return known;
    }

    private List<String> tenants() {
        return session.person().memberships().stream()
                .map(Membership::tenantId)
                .distinct()
                .toList();
    }

    private Choice choice(String tenant) {
        String trading = tenancy.merchant(session.person().in(tenant)).tradingName();
        return new Choice(tenant, trading == null ? "" : trading);
    }

    /** The session refuses a merchant that is not the person's. */
    public void change() throws IOException {
        String wanted = chosen;
        if (wanted != null) {
            session.choose(wanted);
            external.redirect(session.getHome());
        }
    }

    public @Nullable String getChosen() {
        return chosen == null ? session.getTenantId() : chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = chosen;
    }
}
