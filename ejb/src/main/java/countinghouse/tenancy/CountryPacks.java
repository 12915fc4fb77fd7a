package countinghouse.tenancy;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Settings;
import countinghouse.tenancy.control.PackReader;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;

/** The countries in which merchants are taken on: those that come with the product, and those of the operator's folder {@code COUNTRY_PACKS}. */
public final class CountryPacks {
    private static final SequencedMap<String, CountryPack> PACKS = read();

    private CountryPacks() {}

    /** @throws Refusal application.country */
    public static CountryPack of(String code) {
        CountryPack pack = PACKS.get(code);
        if (pack == null) {
            throw Refusal.invalid("application.country");
        }
        return pack;
    }

    /** In the order in which pages show them. */
    public static List<CountryPack> all() {
        return List.copyOf(PACKS.values());
    }

    private static SequencedMap<String, CountryPack> read() {
        String folder = Settings.optional("COUNTRY_PACKS");
        return folder == null ? PackReader.ownPacks() : PackReader.withFolder(Path.of(folder));
    }
}
