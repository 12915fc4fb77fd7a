package countinghouse.devices.control;

import countinghouse.devices.ModelSheet;
import countinghouse.platform.DataFiles;
import countinghouse.platform.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** Reads the catalogue of models strictly: a file with a fault stops the start with a sentence that names file and fault. */
public final class ModelReader {
    private static final List<String> OWN = List.of("POCKET", "PORTABLE", "COUNTER", "SCANBOX", "TILL", "KIOSK");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,19}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private ModelReader() {}

    public static SequencedMap<String, ModelSheet> ownModels() {
        return DataFiles.own("/countinghouse/devices/models", OWN, ModelReader::read);
    }

    /** The own models and those of a folder; a folder's model stands in for an own one of the same code. */
    public static SequencedMap<String, ModelSheet> withFolder(Path folder) {
        SequencedMap<String, ModelSheet> models = ownModels();
        DataFiles.add(models, folder, "TERMINAL_MODELS", ModelReader::read);
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
