package countinghouse.web.open;

import countinghouse.devices.Devices;
import countinghouse.devices.Devices.TerminalModel;
import countinghouse.tenancy.CountryPack;
import countinghouse.tenancy.CountryPacks;
import countinghouse.web.Countries;
import countinghouse.web.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The public page. Terminals and prices are those on offer; nothing on it is invented for it. */
@Named
@RequestScoped
public class IndexPage {
    @Inject
    private Devices devices;

    @Inject
    private Session session;

    @Inject
    private Countries countries;

    private @Nullable String country;
    private @Nullable List<TerminalModel> models;

    /** The country whose prices are shown: as asked for, else the one whose language is spoken. */
    public String getCountry() {
        String asked = country;
        if (asked != null && countries.has(asked)) {
            return asked;
        }
        return session.isChinese() ? "CN" : "US";
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }

    /** What a country that this page has no words of its own for asks for, as its pack names it. */
    public String getDocuments() {
        return pack().documents().stream()
                .map(document -> document.name().in(session.getLanguage()))
                .collect(Collectors.joining(", "));
    }

    public CountryPack.Number getRegistration() {
        return pack().applicants().getFirst().registration();
    }

    public String getAccounts() {
        return pack().accounts().stream()
                .map(account -> account.accountNumber().label().in(session.getLanguage()))
                .collect(Collectors.joining(", "));
    }

    private CountryPack pack() {
        return CountryPacks.of(getCountry());
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
