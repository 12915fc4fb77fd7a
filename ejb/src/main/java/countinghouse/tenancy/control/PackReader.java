package countinghouse.tenancy.control;

import countinghouse.platform.DataFiles;
import countinghouse.platform.Json;
import countinghouse.tenancy.CountryPack;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;

/** Reads country packs strictly: a pack with a fault stops the start with a sentence that names file and fault. */
public final class PackReader {
    private static final List<String> OWN = List.of("US", "CN");

    private PackReader() {}

    public static SequencedMap<String, CountryPack> ownPacks() {
        return DataFiles.own("/countinghouse/tenancy/packs", OWN, PackReader::read);
    }

    /** The own packs and those of a folder; a folder's pack stands in for an own one of the same country. */
    public static SequencedMap<String, CountryPack> withFolder(Path folder) {
        SequencedMap<String, CountryPack> packs = ownPacks();
        DataFiles.add(packs, folder, "COUNTRY_PACKS", PackReader::read);
        return packs;
    }

    static CountryPack read(String file, String json) {
        try {
            CountryPack pack = Json.readStrictly(json, CountryPack.class);
            if (!file.equals(pack.code() + ".json")) {
                throw new IllegalStateException("it is for country " + pack.code());
            }
            PackRules.check(pack);
            return pack;
        } catch (IllegalStateException e) {
            throw new IllegalStateException("country pack " + file + ": " + e.getMessage(), e);
        }
    }
}
