package countinghouse.web;

import countinghouse.tenancy.CountryPack;
import countinghouse.tenancy.CountryPacks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The countries in which merchants are taken on, in the reader's words; whatever packs the operator has added are among them. */
@Named
@ApplicationScoped
public class Countries {
    @Inject
    private Session session;

    public List<CountryPack> getAll() {
        return CountryPacks.all();
    }

    public boolean has(String code) {
        return getAll().stream().anyMatch(pack -> pack.code().equals(code));
    }

    /** The code itself for a country that has no pack (any more). */
    public String name(String code) {
        return getAll().stream()
                .filter(pack -> pack.code().equals(code))
                .findFirst()
                .map(pack -> pack.name().in(session.getLanguage()))
                .orElse(code);
    }
}
