package countinghouse.tenancy.control;

import countinghouse.platform.Json;
import countinghouse.tenancy.CountryPack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Reads country packs strictly: a pack with a fault stops the start with a sentence that names file and fault. */
public final class PackReader {
    private static final List<String> OWN = List.of("US", "CN");

    private PackReader() {}

    public static SequencedMap<String, CountryPack> ownPacks() {
        SequencedMap<String, CountryPack> packs = new LinkedHashMap<>();
        for (String code : OWN) {
            String file = code + ".json";
            try (InputStream in = PackReader.class.getResourceAsStream("/countinghouse/tenancy/packs/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("country pack " + file + " is missing");
                }
                add(packs, read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return packs;
    }

    /** The own packs and those of a folder; a folder's pack stands in for an own one of the same country. */
    public static SequencedMap<String, CountryPack> withFolder(Path folder) {
        SequencedMap<String, CountryPack> packs = ownPacks();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                add(packs, read(file.getFileName().toString(), Files.readString(file)));
            }
        } catch (IOException e) {
            throw new IllegalStateException("the folder of COUNTRY_PACKS cannot be read: " + folder, e);
        }
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

    private static void add(SequencedMap<String, CountryPack> packs, CountryPack pack) {
        packs.put(pack.code(), pack);
    }
}
