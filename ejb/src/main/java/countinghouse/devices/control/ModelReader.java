package countinghouse.devices.control;

import countinghouse.devices.ModelSheet;
import countinghouse.platform.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the catalogue of models strictly: a file with a fault stops the start with a sentence that names file and fault. */
public final class ModelReader {
    private static final List<String> OWN = List.of("POCKET", "PORTABLE", "COUNTER", "SCANBOX", "TILL", "KIOSK");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,19}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private ModelReader() {}

    public static SequencedMap<String, ModelSheet> ownModels() {
        SequencedMap<String, ModelSheet> models = new LinkedHashMap<>();
        for (String code : OWN) {
            String file = code + ".json";
            try (InputStream in = ModelReader.class.getResourceAsStream("/countinghouse/devices/models/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("terminal model " + file + " is missing");
                }
                models.put(code, read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return models;
    }

    /** The own models and those of a folder; a folder's model stands in for an own one of the same code. */
    public static SequencedMap<String, ModelSheet> withFolder(Path folder) {
        SequencedMap<String, ModelSheet> models = ownModels();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                ModelSheet sheet = read(file.getFileName().toString(), Files.readString(file));
                models.put(sheet.code(), sheet);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the folder of TERMINAL_MODELS cannot be read: " + folder, e);
        }
        return models;
    }

    static ModelSheet read(String file, String json) {
        try {
            ModelSheet sheet = Json.readStrictly(json, ModelSheet.class);
            check(file, sheet);
            return sheet;
        } catch (IllegalStateException e) {
            throw new IllegalStateException("terminal model " + file + ": " + e.getMessage(), e);
        }
    }

    private static void check(String file, ModelSheet sheet) {
        require(CODE.matcher(sheet.code()).matches(), "code is none of 2 to 20 capital letters and digits");
        require(file.equals(sheet.code() + ".json"), "it is for model " + sheet.code());
        for (String words : List.of(
                sheet.name().en(),
                sheet.name().zh(),
                sheet.text().en(),
                sheet.text().zh())) {
            require(!words.isBlank(), "name and text need words in both languages");
        }
        require(ModelSheet.DRAWINGS.contains(sheet.drawing()), "drawing " + sheet.drawing() + " is unknown");
        List<String> countries =
                sheet.prices().stream().map(ModelSheet.Price::country).toList();
        require(countries.stream().distinct().count() == countries.size(), "prices name a country twice");
        for (ModelSheet.Price price : sheet.prices()) {
            require(COUNTRY.matcher(price.country()).matches(), "country " + price.country() + " is unknown");
            require(price.minor() >= 0, "a price is below zero");
        }
        require(!sheet.features().places().isEmpty(), "it suits no place");
        require(!sheet.features().payments().isEmpty(), "it takes no payment");
        require(!sheet.features().networks().isEmpty(), "it knows no network");
        require(sheet.features().batteryHours() >= 0, "batteryHours is below zero");
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalStateException(fault);
        }
    }
}
