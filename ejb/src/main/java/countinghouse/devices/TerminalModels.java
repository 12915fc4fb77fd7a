package countinghouse.devices;

import countinghouse.devices.control.ModelReader;
import countinghouse.platform.Settings;
import countinghouse.tenancy.CountryPack.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;

/** The catalogue of terminal models: those that come with the product, and those of the operator's folder {@code TERMINAL_MODELS}. */
public final class TerminalModels {
    private static final SequencedMap<String, ModelSheet> SHEETS = read();

    private TerminalModels() {}

    /** Codes of all models, over all countries, in the order in which pages show them. */
    public static List<String> codes() {
        return List.copyOf(SHEETS.keySet());
    }

    /** What a model is called; the bare code for one that is not in the catalogue any more. */
    public static Words name(String code) {
        ModelSheet sheet = SHEETS.get(code);
        return sheet == null ? new Words(code, code) : sheet.name();
    }

    /** All that is known of the models. */
    public static List<ModelSheet> sheets() {
        return List.copyOf(SHEETS.values());
    }

    private static SequencedMap<String, ModelSheet> read() {
        String folder = Settings.optional("TERMINAL_MODELS");
        return folder == null ? ModelReader.ownModels() : ModelReader.withFolder(Path.of(folder));
    }
}
