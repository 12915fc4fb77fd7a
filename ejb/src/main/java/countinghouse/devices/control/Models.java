package countinghouse.devices.control;

import countinghouse.devices.Checklist.Item;
import countinghouse.devices.Devices.TerminalModel;
import countinghouse.devices.ModelSheet;
import countinghouse.devices.TerminalFeatures;
import countinghouse.devices.TerminalFeatures.Scanner;
import countinghouse.devices.TerminalModels;
import countinghouse.kernel.Refusal;
import countinghouse.tenancy.CountryPack;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The models on offer, out of the catalogue. */
final class Models {
    private static final Set<Item> EVERY_MODEL = EnumSet.of(Item.PAYMENT, Item.VOID, Item.REFUND);

    private Models() {}

    /** What a terminal of this model must have tried: one without a printer prints nothing. */
    static Set<Item> items(String code) {
        EnumSet<Item> items = EnumSet.copyOf(EVERY_MODEL);
        TerminalModels.sheets().stream()
                .filter(sheet -> sheet.code().equals(code))
                .map(ModelSheet::features)
                .forEach(features -> addParts(items, features));
        return items;
    }

    private static void addParts(Set<Item> items, TerminalFeatures features) {
        if (features.printer()) {
            items.add(Item.PRINT);
        }
        if (features.scanner() == Scanner.BUILT_IN) {
            items.add(Item.SCAN);
        }
    }

    /** What renting one costs is a matter of the country. */
    static List<TerminalModel> in(CountryPack country) {
        return TerminalModels.sheets().stream()
                .filter(sheet -> sheet.price(country.code()).isPresent())
                .map(sheet -> new TerminalModel(
                        sheet.code(),
                        country.currency(),
                        sheet.price(country.code()).orElseThrow(),
                        country.fees().rental(sheet.code()).orElse(0),
                        sheet.name(),
                        sheet.text(),
                        sheet.drawing(),
                        sheet.features()))
                .toList();
    }

    /** Codes of all models, over all countries. */
    static List<String> codes() {
        return TerminalModels.codes();
    }

    static void require(String code) {
        if (!codes().contains(code)) {
            throw Refusal.invalid("terminal.model");
        }
    }
}
