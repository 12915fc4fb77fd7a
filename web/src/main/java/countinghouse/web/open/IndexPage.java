package countinghouse.web.open;

import countinghouse.devices.Devices;
import countinghouse.devices.Devices.TerminalModel;
import countinghouse.web.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The public page. Terminals and prices are those on offer; nothing on it is invented for it. */
@Named
@RequestScoped
public class IndexPage {
    private static final Set<String> COUNTRIES = Set.of("US", "CN");

    @Inject
    private Devices devices;

    @Inject
    private Session session;

    private @Nullable String country;
    private @Nullable List<TerminalModel> models;

    /** The country whose prices are shown: as asked for, else the one whose language is spoken. */
    public String getCountry() {
        String asked = country;
        if (asked != null && COUNTRIES.contains(asked)) {
            return asked;
        }
        return session.isChinese() ? "CN" : "US";
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }

    public List<TerminalModel> getModels() {
        List<TerminalModel> known = models;
        if (known == null) {
            known = devices.models(getCountry());
            models = known;
        }
        return known;
    }
}
