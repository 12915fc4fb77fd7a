package countinghouse.devices.control;

import countinghouse.devices.Checklist.Item;
import countinghouse.devices.Devices.TerminalModel;
import countinghouse.kernel.Refusal;
import countinghouse.tenancy.CountryPack;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The models on offer. Prices are minor units: dollars and yuan. */
final class Models {
    private static final List<Price> ON_OFFER = List.of(
            new Price("POCKET", "USD", 79_00),
            new Price("COUNTER", "USD", 229_00),
            new Price("TILL", "USD", 489_00),
            new Price("POCKET", "CNY", 499_00),
            new Price("COUNTER", "CNY", 1_499_00),
            new Price("TILL", "CNY", 3_299_00));

    private static final Set<Item> EVERY_MODEL = EnumSet.of(Item.PAYMENT, Item.VOID, Item.REFUND);

    private record Price(String code, String currency, long minor) {}

    private Models() {}

    /** What a terminal of this model must have tried: one without a printer prints nothing. */
    static Set<Item> items(String code) {
        EnumSet<Item> items = EnumSet.copyOf(EVERY_MODEL);
        switch (code) {
            case "COUNTER" -> items.add(Item.PRINT);
            case "TILL" -> items.addAll(EnumSet.of(Item.PRINT, Item.SCAN));
            default -> {}
        }
        return items;
    }

    /** What renting one costs is a matter of the country. */
    static List<TerminalModel> in(CountryPack country) {
        return ON_OFFER.stream()
                .filter(price -> price.currency().equals(country.currency()))
                .map(price -> new TerminalModel(
                        price.code(),
                        price.currency(),
                        price.minor(),
                        country.fees().rental(price.code()).orElse(0)))
                .toList();
    }

    /** Codes of all models, over all countries. */
    static List<String> codes() {
        return ON_OFFER.stream().map(Price::code).distinct().toList();
    }

    static void require(String code) {
        if (!codes().contains(code)) {
            throw Refusal.invalid("terminal.model");
        }
    }
}
